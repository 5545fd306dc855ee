package org.haltwire.centre.participants;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.haltwire.centre.participants.credential.Pin;

/// All institutions and their keys at one moment, in memory: it is exchanged whole after every
/// change.
record Directory(
    List<Institution> institutions,
    Map<String, Institution> byCode,
    Map<String, Participant> byBic,
    Map<Pin, Standing> byPin,
    Map<String, Standing> bySubject,
    Map<ApiKey.Hash, WorkingKey> keys) {

  private static final int BANK_LETTERS = 8;

  static Directory of(Collection<Institution> institutions, Collection<KeyStore.Row> rows) {
    Map<String, Standing> standings =
        institutions.stream().collect(Collectors.toMap(Institution::code, Standing::of));
    Map<String, Participant> byBic = new HashMap<>();
    Map<Pin, Standing> byPin = new HashMap<>();
    Map<String, Standing> bySubject = new HashMap<>();
    for (Institution one : institutions) {
      Standing standing = standings.get(one.code());
      if (standing == null) {
        throw new IllegalStateException("Expected a standing of " + one.code());
      }
      one.bics().forEach(bic -> byBic.put(bic, one.participant()));
      standing.pins().forEach(pin -> byPin.put(pin, standing));
      if (!one.terms().access().subject().isEmpty()) {
        bySubject.put(one.terms().access().subject(), standing);
      }
    }
    Map<ApiKey.Hash, WorkingKey> keys = new HashMap<>();
    for (KeyStore.Row row : rows) {
      Standing standing = standings.get(row.participant());
      if (standing != null) {
        keys.put(
            row.hash(),
            new WorkingKey(row.hash(), standing, row.prefix(), row.endsAt(), row.usedOn()));
      }
    }
    return new Directory(
        List.copyOf(institutions),
        institutions.stream()
            .collect(Collectors.toUnmodifiableMap(Institution::code, Function.identity())),
        Map.copyOf(byBic),
        Map.copyOf(byPin),
        Map.copyOf(bySubject),
        Map.copyOf(keys));
  }

  Optional<Institution> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /// Whoever keeps the accounts of a BIC; a branch's are its bank's.
  Optional<Participant> keeper(String bic) {
    Participant branch = byBic.get(Institution.bic(bic));
    return branch != null || bic.length() <= BANK_LETTERS
        ? Optional.ofNullable(branch)
        : Optional.ofNullable(byBic.get(bic.substring(0, BANK_LETTERS)));
  }
}
