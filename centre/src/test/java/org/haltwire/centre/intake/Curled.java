package org.haltwire.centre.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What one `curl` of a shell script was answered.
public record Curled(int status, String mediaType, String body) {

  private static final String SAY =
      "curl() { command curl --max-time 60 -w '\\n<<%{http_code} %{content_type}>>\\n' \"$@\"; }\n";
  private static final Pattern ANSWER = Pattern.compile("(?s)(.*?)\\n<<(\\d+) (.*?)>>\\n");

  /// Runs a script of the documents as it stands there, in a folder, against another address.
  public static List<Curled> run(Path folder, String script)
      throws IOException, InterruptedException {
    Process shell =
        new ProcessBuilder("sh", "-c", SAY + script)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = shell.waitFor();
    if (code != 0) {
      throw new IllegalStateException("Expected exit code 0, but got " + code + ":\n" + said);
    }
    List<Curled> answers = new ArrayList<>();
    for (MatchResult answer : ANSWER.matcher(said).results().toList()) {
      answers.add(new Curled(Integer.parseInt(answer.group(2)), answer.group(3), answer.group(1)));
    }
    return answers;
  }
}
