package org.haltwire.centre.keeping;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class MentionTest {

  private static final Whom PHONE = new Whom.Phone(77010005551L, "7010005551", "token");

  private static void names(Whom whom, String... words) {
    List.of(words).forEach(one -> assertTrue(Mention.of(whom).test(one), one));
  }

  private static void namesNobody(Whom whom, String... words) {
    List.of(words).forEach(one -> assertFalse(Mention.of(whom).test(one), one));
  }

  @Test
  void aPhoneIsNamedHoweverItIsWritten() {
    names(
        PHONE,
        "77010005551",
        "+77010005551",
        "+7 (701) 000-55-51",
        "8 701 000 55 51",
        "8(701)000-55-51, after six",
        "87010005551 Aigul",
        "7010005551",
        "701.000.55.51",
        "8107 701 000 55 51",
        "0077010005551",
        "<PhneNb>+7-7010005551</PhneNb>",
        "case 12 77010005551 again",
        "+7 702 000 55 51 +7 701 000 55 51",
        "8 702 000 55 51 8 701 000 55 51",
        "+7 701 000 55 51 10.03.2026");
  }

  @Test
  void aPhoneIsNotNamedByALongerNumberOrByAnothersOwn() {
    namesNobody(
        PHONE,
        "",
        "770100055512",
        "177010005551",
        "+1 701 000 55 51",
        "1 701 000 55 51",
        "KZ77010005551",
        "77010005551A",
        "+7 701 000 55 52",
        "7701000 and 5551");
    namesNobody(new Whom.Phone(7, "", "token"), "+7 701 000 55 51", "on the 17th", "8 701 7000");
    // The same digits at home are somebody else's.
    Whom abroad = new Whom.Phone(907010005551L, "", "token");
    names(abroad, "+90 701 000 55 51");
    namesNobody(abroad, "8 701 000 55 51", "7010005551", "+7 701 000 55 51");
  }

  @Test
  void anAccountIsNamedWhereItStandsAlone() {
    Whom own = new Whom.Account("A-100", "token");
    names(own, "A-100", "of A-100.", "(A-100)", "account:A-100, again");
    namesNobody(own, "A-100-75", "AA-100", "A-1000", "B-A-100", "A-100_7", "a-100");
    Whom iban = new Whom.Account("KZ86125KZT5004100100", "token");
    names(
        iban,
        "kz86 125k zt50 0410 0100",
        "of KZ86125KZT5004100100.",
        "<IBAN>KZ86125KZT5004100100<");
    namesNobody(iban, "KZ86125KZT50041001001", "XKZ86125KZT5004100100", "KZ86 125K ZT50 0410 0101");
  }

  @Test
  void anIdIsNamedInOnePieceOrInGroups() {
    Whom person = new Whom.Person("900101300123", "token");
    names(person, "900101300123", "IIN 900101 300123", "ID-900101300123", "№ 7 900101300123");
    namesNobody(person, "9001013001234", "1-900101300123", "900101 300123 4", "X900101300123");
    names(new Whom.Person("AB-123456", "token"), "ab123456", "AB 123456", "AB-123456");
    namesNobody(new Whom.Person("", "900101300123"), "900101300123", "");
  }
}
