package org.haltwire.centre.checks.bot;

import java.time.Duration;
import java.util.List;
import org.haltwire.centre.keeping.Kept;
import org.haltwire.centre.keeping.KeptRows;
import org.haltwire.centre.vault.SealedColumns;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What of the bot is sealed, and how long it is kept.
@Configuration(proxyBeanMethods = false)
class KeptOfBot {

  private static final KeptRows.Sql CHATS =
      new KeptRows.Sql(
          "select min(used_at) from bot_chat",
          """
          delete from bot_chat where ctid = any (array(
            select ctid from bot_chat where used_at < :before limit :most))
          """);

  private static final KeptRows.Sql MESSAGES =
      new KeptRows.Sql(
          "select min(at) from bot_outbox where warning is null",
          """
          delete from bot_outbox where ctid = any (array(
            select ctid from bot_outbox where warning is null and at < :before limit :most))
          """);

  private static final KeptRows.Sql AWAITED =
      new KeptRows.Sql(
          "select min(at) from bot_awaited",
          """
          delete from bot_awaited where id = any (array(
            select id from bot_awaited where at < :before order by at limit :most))
          """);

  private static final KeptRows.Sql UPDATES =
      new KeptRows.Sql(
          "select min(at) from bot_update",
          """
          delete from bot_update where ctid = any (array(
            select ctid from bot_update where at < :before limit :most))
          """);

  private static final KeptRows.Sql DRAFTS =
      new KeptRows.Sql(
          "select min(at) from bot_draft",
          """
          delete from bot_draft where ctid = any (array(
            select ctid from bot_draft where at < :before limit :most))
          """);

  /// @param botChats language, region, topics and quiz of a chat that neither wrote nor was written
  ///   to
  /// @param botMessages what could not be sent for so long is not sent any more
  /// @param botAwaited questions whose answer takes longer
  /// @param botUpdates numbers of updates, so that none is handled twice
  /// @param botDrafts a report that is being written in a chat ends after so long a silence
  @ConfigurationProperties("haltwire.retention")
  record BotTerms(
      @DefaultValue("400d") Duration botChats,
      @DefaultValue("2d") Duration botMessages,
      @DefaultValue("1d") Duration botAwaited,
      @DefaultValue("2d") Duration botUpdates,
      @DefaultValue("30m") Duration botDrafts) {}

  @Bean
  SealedColumns botColumns() {
    return new SealedColumns(
        List.of(BotChats.CHAT, Outbox.BODY, ReportDrafts.DRAFT, Awaited.CHAT, Awaited.FILE));
  }

  @Bean
  Kept botChatsKept(JdbcClient jdbc, BotTerms terms) {
    return new KeptRows(jdbc, "bot-chats", terms.botChats(), Kept.Waits.AGE, CHATS);
  }

  @Bean
  Kept botMessagesKept(JdbcClient jdbc, BotTerms terms) {
    return new KeptRows(jdbc, "bot-messages", terms.botMessages(), Kept.Waits.AGE, MESSAGES);
  }

  /// What is over its time ends by itself within a minute: this is for what did not.
  @Bean
  Kept botDraftsKept(JdbcClient jdbc, BotTerms terms) {
    return new KeptRows(jdbc, "bot-drafts", terms.botDrafts(), Kept.Waits.AGE, DRAFTS);
  }

  @Bean
  Kept botAwaitedKept(JdbcClient jdbc, BotTerms terms) {
    return new KeptRows(jdbc, "bot-awaited", terms.botAwaited(), Kept.Waits.AGE, AWAITED);
  }

  @Bean
  Kept botUpdatesKept(JdbcClient jdbc, BotTerms terms) {
    return new KeptRows(jdbc, "bot-updates", terms.botUpdates(), Kept.Waits.AGE, UPDATES);
  }
}
