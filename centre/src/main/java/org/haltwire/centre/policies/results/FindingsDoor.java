package org.haltwire.centre.policies.results;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.haltwire.centre.policies.backtest.BacktestStore;
import org.haltwire.centre.policies.backtest.FindingsFiles;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// What a back-test found, to take along: whole as JSON, and each table for a spreadsheet.
@Controller
class FindingsDoor {

  private final BacktestStore store;

  FindingsDoor(BacktestStore store) {
    this.store = store;
  }

  @GetMapping("/policies/backtests/{id:[0-9]{1,18}}/findings.json")
  void json(@PathVariable long id, HttpServletResponse response) throws IOException {
    send("application/json", "backtest-" + id + ".json", findings(id), response);
  }

  @GetMapping("/policies/backtests/{id:[0-9]{1,18}}/{table:[a-z]+}.csv")
  void table(@PathVariable long id, @PathVariable String table, HttpServletResponse response)
      throws IOException {
    String text =
        Optional.ofNullable(FindingsFiles.tables(FindingsFiles.read(findings(id))).get(table))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    send("text/csv", "backtest-" + id + "-" + table + ".csv", text, response);
  }

  private String findings(long id) {
    return store.findings(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static void send(String type, String file, String text, HttpServletResponse response)
      throws IOException {
    response.setContentType(type);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader("Content-Disposition", "attachment; filename=" + file);
    response.getWriter().write(text);
  }
}
