package org.haltwire.centre.crash;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What clients were told, and whether a centre stands by it.
final class Book {

  private static final int CLIENTS = 8;
  private static final Pattern POSITION = Pattern.compile("\"position\":(\\d+)");

  private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<String> unanswered = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
  private final Map<String, String> seen = new HashMap<>();

  /// Sends payments until the centre is gone, and now and then one that was answered before.
  void send(RunningCentre centre, String name) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      Bank bank = new Bank(centre, client);
      for (int number = 0; centre.runs(); number++) {
        String id = name + "n" + number;
        unanswered.add(id);
        HttpResponse<String> answer = bank.ask(id);
        if (answer.statusCode() == 200) {
          acknowledged.put(id, answer.body());
          unanswered.remove(id);
          repeat(bank);
        }
      }
    } catch (IOException gone) {
      // What was under way stays unanswered.
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void repeat(Bank bank) throws IOException, InterruptedException {
    String id = acknowledged.keySet().iterator().next();
    HttpResponse<String> again = bank.ask(id);
    if (again.statusCode() == 200 && !again.body().equals(acknowledged.get(id))) {
      wrong.add(id + " was answered differently: " + again.body());
    }
  }

  /// After a restart, before anything is sent again: what is shown of payments without an answer.
  void look(RunningCentre centre) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      Bank bank = new Bank(centre, client);
      for (String id : unanswered) {
        HttpResponse<String> shown = bank.look(id);
        if (shown.statusCode() == 200) {
          String before = seen.put(id, shown.body());
          expect(id, "shown", before == null ? shown.body() : before, shown.body());
        } else if (seen.containsKey(id) || shown.statusCode() != 404) {
          wrong.add(id + " was shown before, and now " + shown.statusCode());
        }
      }
    }
  }

  /// Every acknowledged payment is there with its answer; those without one get one, which is what
  /// was shown of them if anything was; each has a position of its own. Gives all positions.
  Set<Long> compare(RunningCentre centre) throws InterruptedException {
    Set<Long> positions = ConcurrentHashMap.newKeySet();
    try (HttpClient client = HttpClient.newHttpClient();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      Bank bank = new Bank(centre, client);
      List<Callable<Void>> all = new ArrayList<>();
      acknowledged.forEach(
          (id, answer) -> all.add(() -> compareAcknowledged(bank, id, answer, positions)));
      unanswered.forEach(id -> all.add(() -> compareUnanswered(bank, id, positions)));
      for (Future<Void> done : clients.invokeAll(all)) {
        if (done.state() != Future.State.SUCCESS) {
          wrong.add("could not be compared: " + done.exceptionNow());
        }
      }
    }
    return positions;
  }

  private Void compareAcknowledged(Bank bank, String id, String answer, Set<Long> positions)
      throws IOException, InterruptedException {
    expect(id, "shown", answer, bank.look(id).body());
    expect(id, "repeated", answer, bank.ask(id).body());
    expect(id, "with another amount", "409", "" + bank.ask(id, 1).statusCode());
    onItsOwn(positions, id, answer);
    return null;
  }

  private Void compareUnanswered(Bank bank, String id, Set<Long> positions)
      throws IOException, InterruptedException {
    String answer = bank.ask(id).body();
    expect(id, "answered late", seen.getOrDefault(id, answer), answer);
    onItsOwn(positions, id, answer);
    return null;
  }

  List<String> wrong() {
    return new ArrayList<>(wrong);
  }

  int acknowledged() {
    return acknowledged.size();
  }

  private void expect(String id, String what, String expected, String found) {
    if (!expected.equals(found)) {
      wrong.add("%s, %s: expected %s, but got %s".formatted(id, what, expected, found));
    }
  }

  private void onItsOwn(Set<Long> positions, String id, String answer) {
    Matcher position = POSITION.matcher(answer);
    if (!position.find() || !positions.add(Long.valueOf(position.group(1)))) {
      wrong.add(id + " has no position of its own: " + answer);
    }
  }
}
