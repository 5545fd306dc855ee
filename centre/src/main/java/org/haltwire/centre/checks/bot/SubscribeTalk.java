package org.haltwire.centre.checks.bot;

import static org.haltwire.centre.checks.bot.Cut.escaped;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.haltwire.centre.web.Say;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;

/// Warnings of the regions and topics that one chooses: each button puts one in or takes it out, at
/// once. The first region means all topics, until some are taken out.
@Component
class SubscribeTalk implements Talk {

  private static final String DONE = "done";
  private static final String TOPICS = "topics";

  private final RegionKeys regions;
  private final Say say;

  SubscribeTalk(RegionKeys regions, Say say) {
    this.regions = regions;
    this.say = say;
  }

  @Override
  public Set<String> commands() {
    return Set.of("subscribe", "unsubscribe", "topic");
  }

  @Override
  public void command(Turn turn, String command, String rest, int message) {
    if (command.equals("unsubscribe")) {
      turn.keep(turn.chat().withRegions(Set.of()).withTopics(Set.of()));
      turn.say(escaped(say.text("bot.unsubscribed")));
    } else {
      turn.say(regionWords(turn.chat()), regionKeys(turn.chat()));
    }
  }

  @Override
  public void press(Turn turn, String word, String rest, Incoming.Press press) {
    if (rest.equals(DONE)) {
      turn.change(press.message(), words(turn.chat()), Keys.NONE);
    } else if (word.equals("subscribe") && (rest.isEmpty() || regions.isOne(rest))) {
      if (!rest.isEmpty()) {
        turn.keep(withRegion(turn.chat(), rest));
      }
      turn.change(press.message(), regionWords(turn.chat()), regionKeys(turn.chat()));
    } else if (word.equals("topic") && !turn.chat().regions().isEmpty()) {
      Topic.of(rest)
          .ifPresent(
              topic -> turn.keep(turn.chat().withTopics(turned(turn.chat().topics(), topic))));
      turn.change(press.message(), words(turn.chat()), topicKeys(turn.chat()));
    }
  }

  private BotChat withRegion(BotChat chat, String region) {
    // Warnings come when nobody is there to say in which language.
    String language = chat.language().isEmpty() ? say.tongue().code() : chat.language();
    Set<String> turned = turned(chat.regions(), region);
    Set<Topic> topics =
        turned.isEmpty()
            ? Set.of()
            : chat.topics().isEmpty() ? EnumSet.allOf(Topic.class) : chat.topics();
    return chat.withLanguage(language).withRegions(turned).withTopics(topics);
  }

  /// The whole country is instead of regions.
  private static Set<String> turned(Set<String> regions, String region) {
    Set<String> turned = new TreeSet<>(regions);
    if (!turned.remove(region)) {
      if (region.equals(BotChat.WHOLE)) {
        turned.clear();
      } else {
        turned.remove(BotChat.WHOLE);
      }
      turned.add(region);
    }
    return turned;
  }

  private static Set<Topic> turned(Set<Topic> topics, Topic topic) {
    Set<Topic> turned = EnumSet.noneOf(Topic.class);
    turned.addAll(topics);
    if (!turned.remove(topic)) {
      turned.add(topic);
    }
    return turned;
  }

  private String regionWords(BotChat chat) {
    return escaped(say.text("bot.which-regions")) + "\n\n" + words(chat);
  }

  private String words(BotChat chat) {
    if (chat.regions().isEmpty() || chat.topics().isEmpty()) {
      return escaped(say.text("bot.unsubscribed"));
    }
    String where =
        new TreeSet<>(chat.regions()).stream().map(regions::name).collect(Collectors.joining(", "));
    String what =
        chat.topics().stream().map(one -> say.text(one.key())).collect(Collectors.joining("; "));
    return escaped(say.text("bot.subscribed", where)) + "\n" + escaped(what);
  }

  private InlineKeyboardMarkup regionKeys(BotChat chat) {
    List<InlineKeyboardButton> last =
        List.of(
            Keys.button(say.text("bot.subscribe-topics"), "topic:" + TOPICS),
            Keys.button(say.text("bot.subscribe-done"), "subscribe:" + DONE));
    return regions.marked("subscribe", chat.regions(), last);
  }

  private InlineKeyboardMarkup topicKeys(BotChat chat) {
    List<InlineKeyboardButton> keys = new ArrayList<>();
    for (Topic topic : Topic.values()) {
      keys.add(
          Keys.marked(
              chat.topics().contains(topic), say.text(topic.key()), "topic:" + topic.name()));
    }
    keys.add(Keys.button(say.text("bot.subscribe-regions"), "subscribe:"));
    keys.add(Keys.button(say.text("bot.subscribe-done"), "topic:" + DONE));
    return Keys.grid(keys, 1);
  }
}
