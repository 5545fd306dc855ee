package org.haltwire.signs.sheet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What can be found about an offer. A sheet says which of these show which sign.
public enum Trigger {
  /// Words of the sheet's sign itself.
  WORDS(EvidenceKind.TXT),
  /// A promised return; worth as many points as the sheet's steps say.
  PROMISE(EvidenceKind.TXT),
  /// A multiple, or the capital back by a day.
  MULTIPLE(EvidenceKind.TXT),
  /// A percentage for bringing others.
  REWARD(EvidenceKind.TXT),
  /// Percentages for two or more levels of others.
  LEVELS(EvidenceKind.TXT),
  /// An entry of an official warning list with the same number, site or payment details.
  LIST_EXACT(EvidenceKind.LIST),
  /// An entry of an official warning list with a similar name.
  LIST_SIMILAR(EvidenceKind.LIST),
  /// The text offers what needs a licence, and the register has none for the number that was given.
  LICENCE_MISSING(EvidenceKind.REG),
  /// The text names a licence that the register does not have, or that is another's.
  LICENCE_OTHER(EvidenceKind.REG),
  /// The register has a licence in force.
  LICENCE_CONFIRMED(EvidenceKind.REG),
  /// The register has a licence that is older than the sheet's age.
  LICENCE_OLD(EvidenceKind.REG),
  /// A member of the deposit insurance.
  INSURED(EvidenceKind.REG),
  /// A company younger than half a year.
  COMPANY_YOUNG(EvidenceKind.REG),
  /// Nobody is named: neither a number nor a company.
  NOBODY_NAMED(EvidenceKind.TXT),
  /// Money goes to a card or a phone of a private person.
  PAY_PRIVATE(EvidenceKind.PAY),
  /// Money goes to a wallet, and no other way is named.
  PAY_CRYPTO(EvidenceKind.PAY),
  /// Payment details that the centre has as reported or listed.
  PAY_KNOWN(EvidenceKind.PAY),
  /// Payment details that several people reported and nobody has looked into.
  PAY_UNREAD(EvidenceKind.PAY),
  /// A link that carries whose recruit one becomes.
  REFERRAL_LINK(EvidenceKind.NET),
  /// A name of a site that imitates a protected one.
  NAME_IMITATED(EvidenceKind.NET),
  /// A name of a site in mixed or foreign letters, or otherwise made to deceive.
  NAME_DECEIVES(EvidenceKind.NET),
  /// The address leads to another site.
  LEADS_ELSEWHERE(EvidenceKind.NET),
  /// The text or the counters of a page are those of another site that is warned of.
  SITE_COPIED(EvidenceKind.NET),
  /// A page is built with a kit for such schemes, or carries badges of their "monitors".
  SITE_KIT(EvidenceKind.NET),
  /// The domain is younger than three months.
  DOMAIN_NEW(EvidenceKind.WHO),
  /// The domain is older than three months and younger than a year.
  DOMAIN_YOUNG(EvidenceKind.WHO),
  /// A site promises returns, and none of its pages that were read leads to terms, an offer or a
  /// notice of risk.
  NO_DOCUMENTS(EvidenceKind.TXT),
  /// Reported by several people, and looked into.
  REPORTED(EvidenceKind.REP),
  /// Reported by several people; nobody has looked into it.
  REPORTED_UNREAD(EvidenceKind.REP),
  /// Cash-flow signs of the engine.
  CASH_FLOW(EvidenceKind.CASH);

  private final EvidenceKind evidence;

  Trigger(EvidenceKind evidence) {
    this.evidence = evidence;
  }

  public EvidenceKind evidence() {
    return evidence;
  }

  /// As a sheet writes it: `list-exact`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Trigger> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
