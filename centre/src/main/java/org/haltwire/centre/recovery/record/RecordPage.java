package org.haltwire.centre.recovery.record;

import java.io.IOException;
import java.util.Optional;
import org.haltwire.centre.recovery.trace.CaseStore;
import org.haltwire.centre.recovery.trace.SavedTrace;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Gives the record of a case to print or to keep.
@Controller
class RecordPage {

  private final CaseStore cases;
  private final CaseRecord record;

  RecordPage(CaseStore cases, CaseRecord record) {
    this.cases = cases;
    this.record = record;
  }

  @GetMapping("/recovery/cases/{id:[0-9]{1,18}}/record.pdf")
  ResponseEntity<byte[]> record(@PathVariable long id) throws IOException {
    Optional<CaseStore.RecoveryCase> one = cases.find(id);
    Optional<SavedTrace> trace = one.flatMap(it -> cases.trace(it.id()));
    if (trace.isEmpty()) {
      return ResponseEntity.notFound().build();
    }
    long caseId = one.orElseThrow().id();
    ContentDisposition name =
        ContentDisposition.inline().filename("case-" + caseId + ".pdf").build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(record.pdf(caseId, trace.get()));
  }
}
