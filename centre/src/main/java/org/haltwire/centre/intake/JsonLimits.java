package org.haltwire.centre.intake;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// How large and deep a JSON text may be.
final class JsonLimits {

  static final int BODY_BYTES = 1 << 20;
  static final int LINE_BYTES = 64 << 10;

  static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(8)
                  .maxStringLength(4096)
                  .maxNameLength(64)
                  .maxNumberLength(40)
                  .maxDocumentLength(BODY_BYTES)
                  .build())
          .build();

  /// For writing lines: each object ends with its own newline.
  static final JsonFactory LINES = JsonFactory.builder().rootValueSeparator("").build();

  private JsonLimits() {}
}
