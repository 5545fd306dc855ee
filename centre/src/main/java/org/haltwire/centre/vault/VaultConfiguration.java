package org.haltwire.centre.vault;

import java.time.InstantSource;
import java.util.List;
import org.haltwire.centre.CentreSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Opens the vault: the start refuses without the right master key.
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(VaultConfiguration.class);

  private record Columns(List<SealedColumn> all) {

    static Columns of(ObjectProvider<SealedColumns> named) {
      return new Columns(named.stream().flatMap(some -> some.columns().stream()).toList());
    }
  }

  @Bean
  DataKeys dataKeys(JdbcClient jdbc, PlatformTransactionManager transactions) {
    return new DataKeys(jdbc, new TransactionTemplate(transactions));
  }

  @Bean
  MasterKey masterKey(VaultSettings settings, CentreSettings centre, DataKeys keys) {
    boolean moved = !settings.from().isEmpty() && keys.proven();
    MasterKey master = settings.provider().open(settings, centre.data(), keys.proven() && !moved);
    if (moved && !keys.opens(master)) {
      MasterKey old = MasterKeyPlace.of(settings.from()).open(settings, centre.data(), true);
      keys.confirm(old);
      keys.wrapAgain(old, master);
      LOG.warn(
          "the master key is now {}; {} opens older copies of the database only. {}",
          master.where(),
          old.where(),
          master.care());
    }
    keys.confirm(master);
    return master;
  }

  @Bean
  Vault vault(
      MasterKey master, DataKeys keys, InstantSource clock, ObjectProvider<SealedColumns> named) {
    return new Vault(keys.all(master, clock.millis()), Columns.of(named).all());
  }

  @Bean
  SealedRows sealedRows(JdbcOperations jdbc, PlatformTransactionManager transactions, Vault vault) {
    return new SealedRows(jdbc, new TransactionTemplate(transactions), vault);
  }

  @Bean
  PlainRows plainRows(JdbcOperations jdbc, SealedRows rows, ObjectProvider<SealedColumns> named) {
    return new PlainRows(jdbc, rows, Columns.of(named).all());
  }

  @Bean
  Rotation rotation(
      JdbcClient jdbc,
      Rotation.Keeper keeper,
      SealedRows rows,
      ObjectProvider<SealedColumns> named,
      ApplicationEventPublisher events,
      InstantSource clock,
      VaultSettings settings) {
    return new Rotation(
        new KeyState(jdbc), keeper, rows, Columns.of(named).all(), events, clock, settings);
  }

  @Bean
  Rotation.Keeper keeper(Vault vault, DataKeys data, MasterKey master) {
    return new Rotation.Keeper(vault, data, master);
  }
}
