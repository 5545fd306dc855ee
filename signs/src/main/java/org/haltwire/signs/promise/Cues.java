package org.haltwire.signs.promise;

import org.haltwire.signs.text.Words;

/// What the words around a percentage say it is.
final class Cues {

  private static final Stems REWARD =
      Stems.of(
          "рефер привлеч партнер лини уровень. уровня. уровней. уровню. приглас приглаш привед приведи привел"
              + " структуры. структуре. командн наставник спонсор шақыр серіктес желі. желісі деңгей"
              + " referral affiliate refer. refers. referring invit level levels downline upline tier."
              + " tiers. line. lines. friend recruit sponsor");
  private static final Stems STAKE = Stems.of("депозит вклад влож взнос deposit invest");
  private static final Stems PRICE =
      Stems.of(
          "скид дисконт распродаж дешевл жеңілдік арзан discount sale. sales. off. cheaper рассроч"
              + " кэшб кешб cashback кэшбек бонусн балл ндс ндфл налог ққс салық салығы vat. tax taxes"
              + " предоплат аванс алғашқы взнос down. жарна үстеме наценк кешбэк купон промокод");
  private static final Stems LOAN =
      Stems.of(
          "кредит займ заем займа ссуд ипотек микрокредит микрозайм несие қарыз loan mortgage borrow"
              + " credit overdraft овердрафт гэсв пеня пени неустой penalt өсімпұл штраф просроч fine.");
  private static final Stems OTHER =
      Stems.of(
          "комисси fee. fees commission вероятн шанс ықтимал probabilit chance доля доли долю долей"
              + " үлес share. shares stake уставн заряд батаре аккумулятор загруз прогресс выполнен battery"
              + " charged charge progress complete loaded жүктел қуат инфляц ввп индекс безработ"
              + " inflation gdp unemployment index скорость влажност humidity жирност хлопок cotton"
              + " голос votes дауыс насел population успеваем раствор содержан alcohol алкогол спирт"
              + " оклад зарплат жалақы salary wage пенси зейнет");
  private static final Stems GROWTH =
      Stems.of(
          "аренд rent тариф tariff рост. роста вырас выро"
              + " возро увелич подорож подеш сниз упал паден прирост grew rose fell increas"
              + " decreas decline growth өсті өскен өсім төменде артты азай сократ");
  private static final Stems PLEDGE =
      Stems.of(
          "доход прибыл зараб заработ вклад влож инвест депозит пассив получ выплат выплач гарант"
              + " обеща начисл кошел депоз табыс кіріс салым пайда инвестор аласыз төлем береміз profit"
              + " income earn invest deposit return yield payout roi. interest guarantee reward accru"
              + " стейкинг staking приумнож капитал capital принос дивиденд dividend");
  private static final Stems CERTAIN =
      Stems.of(
          "гарант безопас надеж легал бесплат натурал законн уверен честн результат guarantee safe."
              + " secure legal free. natural sure. кепіл қауіпсіз сенімді заңды risk без халал halal");

  private Cues() {}

  /// What a percentage is.
  enum Kind {
    RETURN,
    REWARD,
    NONE
  }

  /// @param clause the words around it that speak of it alone
  static Kind of(Words words, Percent percent, Span clause, boolean hasPeriod) {
    Span sentence = sentence(words, percent.span().first());
    if (isReward(words, hasPeriod ? clause : sentence)) {
      return Kind.REWARD;
    }
    boolean pledged = has(words, PLEDGE, sentence);
    Span price = pledged ? clause : sentence;
    if (has(words, PRICE, price) || has(words, OTHER, price)) {
      return Kind.NONE;
    }
    if (has(words, LOAN, price) && !has(words, PLEDGE, clause)) {
      return Kind.NONE;
    }
    if (isWhole(percent) && has(words, CERTAIN, clause) && !hasPeriod) {
      return Kind.NONE;
    }
    if (has(words, GROWTH, clause) && !pledged) {
      return Kind.NONE;
    }
    return hasPeriod || pledged ? Kind.RETURN : Kind.NONE;
  }

  private static boolean isReward(Words words, Span span) {
    return has(words, REWARD, span) || isOfOthers(words, span);
  }

  static boolean has(Words words, Stems stems, Span span) {
    for (int at = span.first(); at <= span.last(); at++) {
      if (stems.has(words.text(at))) {
        return true;
      }
    }
    return false;
  }

  /// `15% от их депозитов`: of what others put in.
  private static boolean isOfOthers(Words words, Span span) {
    for (int at = span.first(); at < span.last(); at++) {
      String word = words.text(at);
      if ((word.equals("их") || word.equals("their")) && STAKE.has(words.text(at + 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWhole(Percent percent) {
    return percent.upper().compareTo(java.math.BigDecimal.ONE) == 0;
  }

  /// The words of the sentence that a word is in.
  static Span sentence(Words words, int at) {
    int first = at;
    while (first > 0 && words.get(first - 1).sentence() == words.get(at).sentence()) {
      first--;
    }
    int last = at;
    while (last + 1 < words.size() && words.get(last + 1).sentence() == words.get(at).sentence()) {
      last++;
    }
    return new Span(first, last);
  }

  /// The words of the clause that some words are in.
  static Span clause(Words words, Span of) {
    int first = of.first();
    while (first > 0 && words.get(first - 1).clause() == words.get(of.first()).clause()) {
      first--;
    }
    int last = of.last();
    while (last + 1 < words.size()
        && words.get(last + 1).clause() == words.get(of.last()).clause()) {
      last++;
    }
    return new Span(first, last);
  }
}
