package org.haltwire.centre.policies.draft;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import org.haltwire.centre.policies.Draft;
import org.haltwire.centre.policies.Drafts;
import org.haltwire.policy.PolicyCompiler;
import org.haltwire.policy.Vocabulary;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// What the editor asks while somebody types. The text comes as the body, in UTF-8.
@RestController
@RequestMapping(
    path = "/policies/drafts/{id:[0-9]{1,18}}",
    produces = MediaType.APPLICATION_JSON_VALUE)
class EditorDoor {

  /// A character takes at most three bytes for each of its code units.
  private static final int BYTES = 3 * PolicyCompiler.LENGTH_LIMIT;

  private final Drafts drafts;
  private final Checking checking;

  EditorDoor(Drafts drafts, Checking checking) {
    this.drafts = drafts;
    this.checking = checking;
  }

  /// What became of a save: the draft's revision now, and who saved it.
  record Kept(int revision, String by, boolean mine) {}

  /// Another draft.
  record Copied(long id) {}

  @PostMapping("/check")
  ResponseEntity<Findings> check(
      @RequestParam(defaultValue = "EXAMPLES") Checks.Depth depth,
      InputStream body,
      HttpServletRequest request)
      throws IOException {
    return checking
        .check(request.getSession().getId(), text(body), depth)
        .map(ResponseEntity::ok)
        .orElseGet(() -> ResponseEntity.status(HttpStatus.CONFLICT).build());
  }

  /// 409 with their revision where somebody else saved in between.
  @PostMapping("/save")
  ResponseEntity<Kept> save(
      @PathVariable long id, @RequestParam int revision, InputStream body, Principal person)
      throws IOException {
    return switch (drafts.save(id, revision, text(body), person.getName())) {
      case Drafts.Saved.Kept kept ->
          ResponseEntity.ok(new Kept(kept.revision(), person.getName(), true));
      case Drafts.Saved.Overtaken overtaken ->
          ResponseEntity.status(HttpStatus.CONFLICT)
              .body(
                  new Kept(
                      overtaken.theirs().revision(), overtaken.theirs().saved().name(), false));
      case Drafts.Saved.Gone _ -> throw new ResponseStatusException(HttpStatus.GONE);
    };
  }

  /// Keeps a text that was overtaken as a draft of its own.
  @PostMapping("/copy")
  ResponseEntity<Copied> copy(@PathVariable long id, InputStream body, Principal person)
      throws IOException {
    Draft draft =
        drafts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return drafts
        .copy(draft, text(body), person.getName())
        .map(Copied::new)
        .map(ResponseEntity::ok)
        .orElseGet(() -> ResponseEntity.status(HttpStatus.CONFLICT).build());
  }

  @PostMapping("/vocabulary")
  Vocabulary vocabulary(InputStream body) throws IOException {
    return Vocabulary.of(text(body));
  }

  private static String text(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(BYTES + 1);
    String text = bytes.length > BYTES ? "" : new String(bytes, StandardCharsets.UTF_8);
    if (bytes.length > BYTES || !Drafts.isText(text)) {
      throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
    }
    return text;
  }
}
