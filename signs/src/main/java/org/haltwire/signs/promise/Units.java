package org.haltwire.signs.promise;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Words for lengths of time, with what their endings say: `айына` is every month, `айда` within
/// one, `айға` for one.
final class Units {

  static final BigDecimal DAY = BigDecimal.ONE;
  static final BigDecimal WEEK = BigDecimal.valueOf(7);
  static final BigDecimal MONTH = BigDecimal.valueOf(Promise.MONTH_DAYS);
  static final BigDecimal QUARTER = BigDecimal.valueOf(90);
  static final BigDecimal HALF_YEAR = BigDecimal.valueOf(180);

  /// Days of a year of interest.
  static final BigDecimal YEAR = BigDecimal.valueOf(365);

  static final BigDecimal HOUR = DAY.divide(BigDecimal.valueOf(24), 12, RoundingMode.HALF_EVEN);
  static final BigDecimal MINUTE =
      DAY.divide(BigDecimal.valueOf(24 * 60), 12, RoundingMode.HALF_EVEN);

  private static final Map<String, Unit> WHOLE = new HashMap<>();
  private static final Map<String, Unit> BEGUN = new HashMap<>();
  private static final int LONGEST = 12;

  static {
    plain(MINUTE, "минуту минуты минут минута minute minutes мин");
    plain(HOUR, "час часа часов часик ч hour hours hr hrs");
    plain(HOUR.divide(BigDecimal.TWO), "полчаса");
    plain(DAY.divide(BigDecimal.TWO), "полдня полсуток");
    plain(DAY, "день дня дней днем дн сутки суток сут денек деньков day days");
    plain(WEEK, "неделя неделю недели недель недельку нед week weeks wk");
    named(WEEK, "понедельник вторник среду четверг пятницу субботу воскресенье");
    named(WEEK, "monday tuesday wednesday thursday friday saturday sunday");
    named(WEEK, "дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі");
    named(DAY, "утро вечер ночь morning evening night таң кеш");
    plain(BigDecimal.valueOf(14), "fortnight");
    plain(MONTH, "месяц месяца месяцев мес месяцок month months mo mon mth");
    plain(QUARTER, "квартал квартала кварталов quarter quarters");
    plain(HALF_YEAR, "полгода полугодие полугодия полугодий semester");
    plain(BigDecimal.valueOf(15), "полмесяца");
    plain(YEAR, "год года лет годик year years yr annum");
    plain(DAY, "күнді");
    named(DAY, "den");
    named(MONTH, "ai ay");
    every(MINUTE, "поминутн ежеминутн");
    every(HOUR, "ежечасн почасов hourly");
    every(DAY, "ежедневн каждодневн посуточн ежесуточн күнделікті daily dayly dailly дневн суточн");
    every(WEEK, "еженедельн понедельн недельн жұмасына weekly");
    every(BigDecimal.valueOf(14), "biweekly fortnightly двухнедельн");
    every(MONTH, "ежемесячн помесячн месячн monthly montly monthy");
    every(QUARTER, "квартальн ежекварт покварт quarterly");
    every(HALF_YEAR, "полугодов semiannual biannual halfyearly");
    every(YEAR, "годовых годовые годовой годовая годовом ежегодн annual yearly apr apy");
    every(DAY, "тәулігін");
    typos(DAY, "daily ежедневно");
    typos(WEEK, "weekly еженедельно");
    typos(MONTH, "monthly ежемесячно");
    kazakh(MINUTE, "минут", "ына да қа тан тық");
    kazakh(HOUR, "сағат", "ына та қа тан тық");
    kazakh(DAY, "күн", "іне де ге нен дік");
    kazakh(DAY, "тәулік", "іне те ке тен тік");
    kazakh(WEEK, "апта", "сына да ға дан лық");
    kazakh(MONTH, "ай", "ына да ға дан лық");
    kazakh(QUARTER, "тоқсан", "ына да ға нан дық");
    kazakh(YEAR, "жыл", "ына да ға дан дық");
  }

  private Units() {}

  /// What the form of a word says.
  enum Case {
    PLAIN,
    /// A day of the week, a part of the day, or a unit that has something: only "every" makes it a
    /// length of time.
    NAMED,
    EVERY,
    WITHIN,
    FOR,
    AFTER,
    LASTING
  }

  record Unit(BigDecimal days, Case form) {}

  static Optional<Unit> of(String word) {
    Optional<Unit> found = known(Keys.of(word));
    return found.isPresent() ? found : known(Keys.cyrillic(word));
  }

  private static Optional<Unit> known(String key) {
    Unit whole = WHOLE.get(key);
    for (int length = Math.min(LONGEST, key.length()); whole == null && length > 3; length--) {
      whole = BEGUN.get(key.substring(0, length));
    }
    return Optional.ofNullable(whole);
  }

  private static void plain(BigDecimal days, String words) {
    for (String word : words.split(" ")) {
      WHOLE.put(Keys.of(word), new Unit(days, Case.PLAIN));
    }
  }

  private static void named(BigDecimal days, String words) {
    for (String word : words.split(" ")) {
      WHOLE.put(Keys.of(word), new Unit(days, Case.NAMED));
    }
  }

  private static void every(BigDecimal days, String stems) {
    for (String stem : stems.split(" ")) {
      Map<String, Unit> map = stem.length() <= 3 ? WHOLE : BEGUN;
      map.put(Keys.of(stem), new Unit(days, Case.EVERY));
    }
  }

  /// With a letter left out, or two in each other's place.
  private static void typos(BigDecimal days, String words) {
    for (String word : words.split(" ")) {
      for (int at = 1; at < word.length(); at++) {
        String rest = word.substring(at + 1);
        WHOLE.putIfAbsent(word.substring(0, at) + rest, new Unit(days, Case.EVERY));
        String turned = word.substring(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + rest;
        WHOLE.putIfAbsent(turned, new Unit(days, Case.EVERY));
      }
    }
  }

  /// @param endings for "every", "within", "for", "from" and "lasting"
  private static void kazakh(BigDecimal days, String stem, String endings) {
    Case[] forms = {Case.EVERY, Case.WITHIN, Case.FOR, Case.AFTER, Case.LASTING};
    String[] all = endings.split(" ");
    WHOLE.put(Keys.of(stem), new Unit(days, Case.PLAIN));
    for (int i = 0; i < forms.length; i++) {
      WHOLE.put(Keys.of(stem + all[i]), new Unit(days, forms[i]));
    }
    for (String with : new String[] {"ы", "і", "сы", "сі"}) {
      WHOLE.put(Keys.of(stem + with), new Unit(days, Case.NAMED));
      boolean thin = with.endsWith("і");
      WHOLE.put(Keys.of(stem + with + (thin ? "нде" : "нда")), new Unit(days, Case.WITHIN));
      WHOLE.put(Keys.of(stem + with + (thin ? "нен" : "нан")), new Unit(days, Case.AFTER));
    }
    for (String of : new String[] {"ның", "нің", "дың", "дің", "тың", "тің"}) {
      WHOLE.put(Keys.of(stem + of), new Unit(days, Case.NAMED));
    }
  }
}
