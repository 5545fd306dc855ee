package org.haltwire.centre.participants;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The register of participants. Keys are looked up in memory, which costs less than a microsecond;
/// the table in memory is exchanged whole after every change, so that a revoked key stops working
/// at once. (One centre serves at a time: nobody else changes the tables under it.)
@Component
public class Participants {

  /// At most so many keys of one participant may be usable at a time: two for a change-over, and
  /// some.
  static final int KEYS_LIMIT = 10;

  /// The sender of facts that the centre's own people tell.
  private static final String CENTRE = "haltwire";

  private static final String BEARER = "Bearer ";

  private final ParticipantStore store;
  private volatile Map<ApiKey.Hash, Participant> byKey;

  Participants(JdbcClient jdbc) {
    this.store = new ParticipantStore(jdbc);
    this.byKey = store.usable();
  }

  /// Whose key this is, if it is one that works.
  public Optional<Participant> byKey(String text) {
    if (!ApiKey.looksRight(text)) {
      return Optional.empty();
    }
    return Optional.ofNullable(byKey.get(new ApiKey(text).hash()));
  }

  /// Whose key a request brings in its header `Authorization: Bearer` or `X-Api-Key`, if it is one
  /// that works.
  public Optional<Participant> caller(HttpServletRequest request) {
    @Nullable String authorization = request.getHeader("Authorization");
    if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return byKey(authorization.substring(BEARER.length()).strip());
    }
    @Nullable String own = request.getHeader("X-Api-Key");
    return own == null ? Optional.empty() : byKey(own.strip());
  }

  public List<Participant> all() {
    return store.all();
  }

  public Optional<Participant> find(String code) {
    return store.all().stream().filter(one -> one.code().equals(code)).findFirst();
  }

  /// The participant that keeps an institution's accounts: the one whose code is the institution's
  /// in small letters, such as `tulpkzka` for the BIC `TULPKZKA`.
  public Optional<Participant> ofInstitution(String institution) {
    String code = institution.toLowerCase(Locale.ROOT);
    return store.all().stream().filter(one -> one.code().equals(code)).findFirst();
  }

  /// All keys ever issued, newest first within a participant.
  public List<KeyRecord> keys() {
    return store.keys();
  }

  /// False if the code is taken; the centre's own is, by itself.
  public boolean register(Participant participant) {
    return !participant.code().equals(CENTRE) && store.add(participant);
  }

  /// Lets a participant do this and nothing else, with all of its keys, at once.
  synchronized void allow(String code, Set<Role> roles) {
    store.setRoles(code, roles);
    byKey = store.usable();
  }

  /// A new key for a participant, to be shown once; nothing where there is no such participant or
  /// it has ten usable keys.
  public synchronized Optional<ApiKey> issue(String code) {
    boolean known = store.all().stream().anyMatch(one -> one.code().equals(code));
    if (!known || usable(code) >= KEYS_LIMIT) {
      return Optional.empty();
    }
    ApiKey key = ApiKey.random();
    store.addKey(code, key);
    byKey = store.usable();
    return Optional.of(key);
  }

  /// Ends a key at once. False where there is no such usable key.
  public synchronized boolean revoke(String code, String prefix) {
    boolean revoked = store.revoke(code, prefix);
    byKey = store.usable();
    return revoked;
  }

  private long usable(String code) {
    return store.keys().stream()
        .filter(key -> key.participant().equals(code) && !key.revoked())
        .count();
  }
}
