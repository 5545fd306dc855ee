package org.haltwire.centre.recovery.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.haltwire.centre.recovery.Town;
import org.haltwire.centre.recovery.trace.CaseStore;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class RecordTest {

  @Test
  void tellsTheArithmeticInEachLanguage() throws IOException {
    try (Town town = new Town()) {
      town.pay("A-employer", "B-mule", "30000.00");
      String stolen = town.pay("A-victim", "B-mule", "60000.00");
      town.pay("B-mule", "A-next", "45000.00");
      town.report("i1", "A-victim", stolen);
      town.orders(town.alfa, 1);
      CaseStore cases = town.centre.bean(CaseStore.class);
      CaseRecord record = town.centre.bean(CaseRecord.class);
      for (String language : new String[] {"en", "ru", "kk"}) {
        LocaleContextHolder.setLocale(java.util.Locale.of(language));
        byte[] pdf = record.pdf(1, cases.trace(1).orElseThrow());
        Files.createDirectories(Path.of("target", "screenshots"));
        Files.write(Path.of("target", "screenshots", "record-" + language + ".pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
          String text = new PDFTextStripper().getText(document);
          String amount = language.equals("en") ? "30,000" : "30 000";
          assertTrue(text.contains(amount), text);
          assertTrue(text.contains("A-next") && text.contains("SHA-256"), text);
          assertEquals(-1, text.indexOf('?'), text);
        }
      }
      assertEquals(302, stranger(town));
    } finally {
      LocaleContextHolder.resetLocaleContext();
    }
  }

  private static int stranger(Town town) throws IOException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(town.centre.uri("/recovery/cases/1/record.pdf")).build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
