package org.haltwire.centre.checks.bot;

import static org.haltwire.centre.checks.bot.Cut.escaped;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.haltwire.centre.web.Say;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;

/// Warnings of one's region and of what one chooses: first the region, which means all topics, then
/// topics are taken out and put in.
@Component
class SubscribeTalk implements Talk {

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
      turn.keep(turn.chat().withTopics(Set.of()));
      turn.say(escaped(say.text("bot.unsubscribed")));
    } else {
      turn.say(escaped(say.text("bot.which-region")), regions.keys("subscribe"));
    }
  }

  @Override
  public void press(Turn turn, String word, String rest, Incoming.Press press) {
    if (word.equals("subscribe") && regions.isOne(rest)) {
      // Warnings come when nobody is there to say in which language.
      String language =
          turn.chat().language().isEmpty() ? say.tongue().code() : turn.chat().language();
      turn.keep(
          turn.chat()
              .withLanguage(language)
              .withRegion(rest)
              .withTopics(EnumSet.allOf(Topic.class)));
      turn.change(press.message(), words(turn.chat()), keys(turn.chat()));
    } else if (word.equals("topic") && !turn.chat().region().isEmpty()) {
      Topic.of(rest)
          .ifPresent(topic -> {
            turn.keep(turn.chat().withTopics(turned(turn.chat().topics(), topic)));
            turn.change(press.message(), words(turn.chat()), keys(turn.chat()));
          });
    }
  }

  private static Set<Topic> turned(Set<Topic> topics, Topic topic) {
    Set<Topic> turned = EnumSet.noneOf(Topic.class);
    turned.addAll(topics);
    if (!turned.remove(topic)) {
      turned.add(topic);
    }
    return turned;
  }

  private String words(BotChat chat) {
    return escaped(
        chat.topics().isEmpty()
            ? say.text("bot.unsubscribed")
            : say.text("bot.subscribed", regions.name(chat.region())));
  }

  private InlineKeyboardMarkup keys(BotChat chat) {
    List<InlineKeyboardButton> keys = new ArrayList<>();
    for (Topic topic : Topic.values()) {
      String mark = chat.topics().contains(topic) ? "✓ " : "– ";
      keys.add(Keys.button(mark + say.text(topic.key()), "topic:" + topic.name()));
    }
    return Keys.grid(keys, 1);
  }
}
