package org.haltwire.centre.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.haltwire.centre.TestingCentre;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Every address of the console as every role.
class RolesTest {

  private static TestingCentre centre;

  @BeforeAll
  static void start() {
    centre = TestingCentre.start();
  }

  @AfterAll
  static void stop() {
    centre.close();
  }

  @Test
  void theAuditorChangesNothingAndTheAdministratorSeesNobodysMoney() {
    assertEquals(
        List.of(), ConsoleRole.AUDITOR.permissions().stream().filter(Permission::changes).toList());
    assertEquals(
        List.of(),
        Stream.of(Permission.values())
            .filter(one -> one.name().startsWith("SEE_") && one != Permission.SEE_OWN_INSTITUTION)
            .filter(one -> !ConsoleRole.AUDITOR.may(one))
            .toList(),
        "the auditor sees everything");
    for (Permission hidden :
        List.of(
            Permission.SEE_CASES,
            Permission.SEE_PAYMENTS,
            Permission.SEE_NUMBERS,
            Permission.SEE_LABELS,
            Permission.SEE_AUDIT)) {
      assertFalse(ConsoleRole.ADMINISTRATOR.may(hidden), hidden::toString);
    }
  }

  /// What is written here is said again on purpose: who changes the table must change it here too.
  @Test
  void letsEachRoleSeeItsPages() {
    Map<ConsoleRole, Set<String>> pages =
        Map.of(
            ConsoleRole.COMMISSION, Set.of("/"),
            ConsoleRole.REGULATOR,
                Set.of(
                    "/",
                    "/policy",
                    "/policies",
                    "/calls",
                    "/calls/versions",
                    "/signals",
                    "/status"),
            ConsoleRole.ADMINISTRATOR, Set.of("/people", "/participants", "/status", "/retention"),
            ConsoleRole.SITE_OFFICER, Set.of("/", "/labels"),
            ConsoleRole.INSTITUTION, Set.of());
    List<String> all =
        List.of(
            "/",
            "/recovery",
            "/recovery/reporters",
            "/labels",
            "/policy",
            "/policies",
            "/calls",
            "/calls/numbers",
            "/calls/versions",
            "/signals",
            "/warnings",
            "/status",
            "/people",
            "/participants",
            "/audit",
            "/alerts",
            "/retention",
            "/people-data");
    pages.forEach((role, mine) -> {
      ConsoleClient person = ConsoleClient.of(centre, role);
      for (String page : all) {
        int status = person.get(page).statusCode();
        boolean home = page.equals("/") && status == 302;
        assertEquals(mine.contains(page) ? 200 : home ? 302 : 403, status, role + " " + page);
      }
    });
  }

  /// No route is let through that the table does not give to the role, and none is refused that it
  /// gives. Prints how many were tried.
  @Test
  void everyRouteIsRefusedExactlyToWhomTheTableRefusesIt() {
    List<String> wrong = new ArrayList<>();
    int tried = 0;
    int refused = 0;
    for (ConsoleRole role : ConsoleRole.values()) {
      ConsoleClient person = ConsoleClient.of(centre, role);
      for (String operation : Routes.operations(centre)) {
        String method = operation.substring(0, operation.indexOf(' '));
        String path = Routes.path(operation.substring(operation.indexOf(' ') + 1));
        if (!isOfConsole(path) || path.equals("/live/pulse")) {
          continue;
        }
        HttpResponse<String> answer =
            method.equals("GET") ? person.get(path) : person.post(path, Map.of());
        boolean home = path.equals("/") && answer.statusCode() == 302;
        boolean no = answer.statusCode() == 403 || home;
        boolean may =
            Guards.at(method, path)
                .filter(guard -> guard.permission().map(role::may).orElse(true))
                .isPresent();
        // Only who proposed something takes it back: the page itself refuses everybody else.
        if (may && no && path.endsWith("/withdraw")) {
          continue;
        }
        tried++;
        refused += no ? 1 : 0;
        if (may == no) {
          wrong.add(role + " " + operation + " -> " + answer.statusCode());
        }
      }
    }
    System.out.printf("%d routes x roles tried, %d refused%n", tried, refused);
    assertEquals(List.of(), wrong);
    assertTrue(refused > 0 && refused < tried);
  }

  /// Not a machine's door, not open to everybody, and not the way in or out.
  private static boolean isOfConsole(String path) {
    return !path.matches("/([a-z-]+/)?v[0-9.]+/.*")
        && !path.startsWith("/aos/")
        && !path.startsWith("/v3/")
        && !path.startsWith("/.well-known/")
        && !path.startsWith("/error")
        && ConsoleChain.OPEN.stream().noneMatch(path::startsWith);
  }
}
