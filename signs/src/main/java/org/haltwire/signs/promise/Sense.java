package org.haltwire.signs.promise;

import java.util.EnumMap;
import java.util.Optional;

/// What a word says of the numbers beside it.
enum Sense {
  // What makes a number a return.
  YIELD(
      """
      платим. выплачиваем. төлейміз.
      доход прибыл профит заработ выгод дивиденд пассивн рентабельн прирост стейкинг приумнож
      табыс кіріс. кірісі кіріст пайда. пайдас пайданы түсім дивиденд стейкинг
      profit income earn yield return. returns roi. gain. gains dividend interest. staking passive
      прибль даход дахот
      """),
  PAY(
      """
      начисл выплат выплач выплаче платит платим плачу получа получи получе приносит принес принос
      капает
      капа капне падает дает даем дают дадим отдаем отдаст отдад отда приход поступа пришл придет
      придут набега имеют иметь
      поднима подня снима верн вернем вернут возвращ забира зачисл прибав добавл выходит накап делае
      делает
      бермей беретін төлейтін алмай болмай төлемей түспей береміз береді береди берем. берет. беріп
      беріле төлей төлейм төлейд төленед төлем түседі түсіп түсир
      аласы аласын алады алдым аламы алып алыңыз қайтар қосыла қосып есептел шығады тамып тамады әкел
      жасайды табасы табады табыңыз көред көріп болады көбей құйыл
      pay. pays. paid. paying payout give. gives. giving credit. credits. credited receive get.
      gets. got.
      getting bring. brings. pocket make. makes. made. collect deliver distribut accru lands. land. drop
      drops. nets. generat add. adds. added produce hands.
      """),
  STAKE(
      """
      вклад влож вкладыва инвест депозит депоз взнос пай. пая. паев пайщик дольщик капитал баланс сумм
      портфел сбереж счет. тело. тела. пакет тариф майнер кошел копилк пополнен пополни
      салым салса салған салып депозит капитал пайшы инвест үлескер қаражат
      deposit invest stake. stakes capital wallet portfolio saving fund. principal balance holding
      pool. plan.
      plans. trader traders. vault
      """),
  MONEY(
      """
      деньг денег деньги средств бабк биткоин крипт криптов карту. карте. доллар тенге рубл руб.
      усдт монет токен
      ақша сома. қаржы теңге алтын картаңыз
      bitcoin btc. usdt. eth. crypto coin coins. money cash token stablecoin card. каспи kaspi dollar
      """),
  RATE("ставк мөлшерлеме rate. rates."),
  PROMISE(
      """
      обещ гарантир гарантиров гарантий сулят сулил сулит обеспеч клян клял уверя предлага
      уәде кепілд кепілдік ұсын
      promis guarant offer. offers. offered assure
      """),
  // What makes it something else.
  REFERRAL(
      """
      реф. рефер пригла приглаш привед привлеч привлек партнерск партнерк партнера. партнеров. наставнич
      ертіп шақыр серіктес реферал тарт. тартсаңыз тартқан
      referr refer. refers. affiliat invit recruit introduc upline downline
      """),
  LEVEL(
      """
      лини круга. круг. ветк уровень. уровня. уровней. уровню. уровней. структур команды. командн
      спонсор друга. другу.
      бинар сетев матричн матчинг друзей. друзьям. другом. знаком кураторам. куратору. подруг
      әрқайсы жинаса сілтемем деңгей буын. буынн желі
      желісі құрылым командаңыз досың досыңыз достар дос. досқа
      level. levels. level tier. tiers. indirect. line. lines. binary matching matrix friend friends
      team. sponsor people.
      """),
  PARTNER("партнер partner"),
  DISCOUNT(
      """
      скид дисконт распродаж дешевл уценк купон промокод экономи акци.
      жеңілдік арзан
      discount sale. sales. off. cheaper save. coupon voucher
      """),
  CASHBACK("кэшб кешб кэшбек балл. баллы. баллов. баллами мили. миль cashback points. miles."),
  BONUS("бонус сыйлық bonus premiumaccount"),
  SHOP(
      """
      магазин покуп товар супермаркет чек. чека. продукт. продукты. корзин доставк
      дүкен тауар сатып
      store. shop purchase groceries order. orders. tickets items
      """),
  TAX(
      """
      ндс. ндфл. подоходн соцналог налог пошлин акциз госпошлин удержан отчислен
      ққс. салық салығ баж. бажы. кеден баждың алым. жарна жарнас
      vat. tax. taxes taxed duty. duties. levy. withholding contribution
      """),
  FEE(
      """
      комисси риэлтор риелтор гонорар посредник сделку. снятие. снятии. обналич сбор. сбора.
      эквайринг обслужив наценк чаев абонент взима надбавк
      комиссия ұсталады үстемеақы
      fee. fees commission charge. charges. charged tip. surcharge markup
      """),
  LOAN(
      """
      кредит автокредит микрозайм займ заем ссуд ипотек микрокредит микроза рассроч овердрафт гэсв
      аванс предоплат
      первоначальн ломбард лизинг долг. долга. долгу. задолжен
      несие автонесие қарыз ипотека алғашқы ломбард бөліп
      loan mortgage borrow overdraft instalment installment lend down. required upfront prepay
      financing lease
      """),
  PENALTY(
      """
      пени. пеня. пеней неустой штраф просроч
      өсімпұл айыппұл айып мерзімінен
      penalt fine. fines late. overdue arrears
      """),
  INSURANCE(
      """
      страхов каско. осаго. полис
      сақтандыр полис
      insurance insurer insure. premium. premiums. coverage underwrit
      """),
  CHANCE(
      """
      вероятн шанс риск. осложнен точност эффективн вакцин прогноз
      ықтимал мүмкіндіг тиімділі дәлді
      probabilit chance. chances. odds. likelihood accura effective. efficacy vaccin forecast
      """),
  SHARE(
      """
      доля. доли. долю. долей. принадлеж владе уставн контрольн пакетакц голос. голосов проголос явк
      опрошен респондент опрос содержан состав. раствор хлопок жирност крепост влажност алкогол спирт
      үлесі. үлесін үлеске. тиесілі дауыс сайлау құрам сауалнама ылғалды мақта спирті
      share. shares. owns. own. owned vote. votes. turnout respondent survey poll. cotton alcohol
      humidity majority
      """),
  GAUGE(
      """
      заряд батаре аккумулятор загруз прогресс выполнен скорост процессор памят уценк топлив
      қуат жүктел заряды жылдамдығ батарея
      battery charged progress complete loaded download speed. brightness fuel
      """),
  SUBJECT(
      """
      ключев базов рефинанс базалық инфляц ввп индекс безработ населен жител экспорт импорт продаж
      выручк оборот. производств добыч урожа
      спрос. трафик аудитор участник подписчик турист рождаем смертн преступн аварий показател рейтинг
      курс. курса. нефт цен. цена. цену. цены. ценам. аренд квартплат посещаем успеваем
      ученик студент выпускник бюджет эконом. экономик товарооборот жиль выбросы рынка. коммунал подорож
      стоимост.
      баға. бағас бағалар баған экспорт импорт инфляция халық өндіріс өнім сатылым көлем құрылыс
      жұмыссыз индекс
      сұраныс бағам турист жалға туу. қылмыс экономика тарифтер коммунал түсімдер шығын
      inflation gdp. index. unemploy population export import. imports. sales. revenue production
      output. traffic
      turnover subscriber users. demand crime price. prices. rent. rents rental students pupils
      passenger tourism
      emission economy housing rainfall attendance enrolment enrollment
      """),
  SALARY(
      """
      зарплат оклад премия. премию. премии. пенсия. пенсию. пенсии. пенсий. стипенди жаловань
      аванса. индексац
      жалақы айлығы еңбекақы зейнет шәкіртақы сыйақысын оқытушы
      salar wage wages raise. pension pay-rise staff. stipend bonuses
      """),
  PAST(
      """
      вырос увеличил прибавил снизил упал сократил выросл повысил повышен подешев поднял поднял.
      ускорил достиг рос.
      өсті. өскен өсіп. артты. арттым төмендеді азайды ұлғай қымбаттады көтеріл құлады жетті.
      grew. rose. fell. climbed increased decreased dropped declined jumped reached soared slipped
      surged shrank
      """),
  GROWTH(
      """
      рост. роста. ростом. вырас выраст расте увелич снижа снизит сокращ возра повыс подним упад
      паден убыва
      өсед өсу. өсім артады көтер төменде азай қымбатта
      cut. cuts. cutting reduc improv shorten grow. grows. growing growth increas decreas decline
      fall. falls. rise. rises. rising
      """),
  WARNING(
      """
      мошен пирамид обман афер развод. лохотрон остерег осторож бдительн наперст предупрежда жертв
      заманив
      невозможн нереальн сказк сказоч насторож запрещ незаконн афер признак
      өтірік сенбе алаяқ алдан жалған алдау сақ. сақтаныңыз пирамида арбау қақпан абай
      scam fraud beware ponzi pyramid swindl victim illegal impossible unrealistic redflag warn.
      warns. warning avoid. suspicious
      """),
  CERTAIN(
      """
      гаранти безопас надежн легал бесплат натурал законн законно уверен честн результат халал
      кепілдік қауіпсіз сенімді заңды халал тегін
      guarantee. guaranteed safe. secure legal free. natural sure. halal legit original satisf
      """),
  /// A warning where it is denied: `не верьте`, `мүмкін емес`.
  TRUST(
      """
      верьте. верь. ведитесь ведись поддавайтесь доверяйте попад бывает превыша мүмкін сеніңіз
      trust. believe. exceed exceeds fall.
      """),
  NOT_FASTER(
      """
      быстр банковск дешев меньше. реже чаще короче легче выносл производит
      тез. жылдам арзан
      fast. faster cheap. less. half lighter longer. speed. likely
      """),
  // What is said of them.
  PUT(
      """
      сдай отнес сдал. сдала сдаешь даешь дал. дала влож внес внос полож клад. кладе кладешь кинь кину
      закин закинь инвестир заплат отправ перевед перевел
      пополн начни отдал отдаю дай. купи. купил вклад взнос депозит стартов минимум. минимальн вход.
      заходи зашел вход
      салса салып салды салс салыңыз сал. сала құйса құйып құйды жіберсе бер. берсе баста
      invest deposit gave. leave. keep. park. flip. down. send. pay. put. start. buy. lock. stake.
      place. hand. give. contribute
      """),
  GET(
      """
      поднял подня получ забер забира забра верн возвра вывед вывел вывод снял сним снима зараб
      заработ отда обратно взял
      будет. станет. станут руках. имеешь возьме руки. балансе. счету. счете. берешь берете
      ала. аласы алас алады алдым ал. алыңыз алатын табасы қайтар қайта болады түседі шығады қолын
      took be. receive get. earn. got. withdraw. take. back. collect walk. end. return. returns. cash.
      cashed pocket. it. you. have.
      """),
  BECOME(
      """
      сдела превра станов станет. станут. вырас дорас
      айнал болады жетеді өседі
      turn. turns becom into grow. grows
      """),
  PAYBACK("окуп отобь отоби отбив отбить recover recoup payback breakeven өтел ақтал ақтай ақта"),
  COMPOUND("реинвест капитализ сложн compound reinvest қайта"),
  WITHDRAWAL(
      """
      вывод вывест оформ поддерж выдач рассмотр одобр работаем работает. рынке опыт существ
      шығару рәсімде қолда жұмыс нарық
      withdrawal withdrawals delivery approv support running online. established
      """);

  private static final Lexicon<Sense> ALL = lexicon();

  private final String stems;

  Sense(String stems) {
    this.stems = stems;
  }

  private static Lexicon<Sense> lexicon() {
    EnumMap<Sense, String> all = new EnumMap<>(Sense.class);
    for (Sense one : values()) {
      all.put(one, one.stems);
    }
    return new Lexicon<>(Sense.class, all);
  }

  /// What two words mean together.
  static Optional<Sense> ofTwo(String word, String next) {
    return switch (word + " " + next) {
      case "credit card", "card interest", "credit limit", "credit line" -> Optional.of(LOAN);
      case "direct commission", "direct bonus", "прямых партнеров" -> Optional.of(REFERRAL);
      case "red flag", "red flags", "watch out", "run away", "stay away", "be careful" ->
          Optional.of(WARNING);
      case "back on" -> Optional.of(CASHBACK);
      default -> Optional.empty();
    };
  }

  static java.util.Set<Sense> of(String word) {
    return ALL.of(word);
  }
}
