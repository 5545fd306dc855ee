package org.haltwire.centre.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Something that was done. Texts that are too long are cut; what PostgreSQL cannot keep is
/// replaced.
///
/// @param who `person:NAME`, `institution:CODE` or `centre`
/// @param about a reference such as `hold/h-1-1`, `payment/512` or `person/olga`; a person whose
///   data was looked at is a token
/// @param why what the person wrote as a reason, if anything: the only part that may be erased
/// @param detail what else a reader needs; nothing personal
public record Deed(DeedKind kind, String who, String about, String why, String detail) {

  public static final String CENTRE = "centre";

  /// In the detail of an export's first entry; its second says how much left the centre.
  public static final String BEGUN = "begun";

  private static final int SHORT = 200;
  private static final int LONG = 2_000;

  public Deed {
    who = kept(who, SHORT);
    about = kept(about, SHORT);
    why = kept(why, LONG);
    detail = kept(detail, LONG);
  }

  public static String person(String name) {
    return "person:" + name;
  }

  public static String institution(String code) {
    return "institution:" + code;
  }

  /// How entries name somebody of the centre whom they are about.
  public static String aboutPerson(String name) {
    return "person/" + name;
  }

  /// A person of the console, or the centre itself where the name is its own.
  public static String personOrCentre(String name) {
    return name.equals("haltwire") ? CENTRE : person(name);
  }

  private static String kept(String text, int limit) {
    String cut = text.length() <= limit ? text : text.substring(0, limit - 1) + "…";
    return new String(cut.getBytes(UTF_8), UTF_8).replace('\0', '\uFFFD');
  }
}
