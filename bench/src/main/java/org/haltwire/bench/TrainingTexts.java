package org.haltwire.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.haltwire.signs.triage.Language;
import org.haltwire.signs.triage.SchemeTrainer;
import org.haltwire.signs.triage.Template;
import org.haltwire.signs.triage.TextFile;
import org.haltwire.signs.triage.TextFile.Labelled;
import org.haltwire.signs.triage.Triage;

/// The texts in a checkout that the model of schemes is made of and measured on.
record TrainingTexts(Path home, List<Template> templates) {

  private static final List<Language> LANGUAGES = List.of(Language.RU, Language.KK, Language.EN);

  static TrainingTexts read(Path home) throws IOException {
    List<Template> templates = new ArrayList<>();
    for (Language language : LANGUAGES) {
      templates.addAll(TextFile.templates(language, read(home, name(language) + ".txt")));
    }
    return new TrainingTexts(home, templates);
  }

  private static String name(Language language) {
    return language.name().toLowerCase(Locale.ROOT);
  }

  private static String read(Path home, String file) throws IOException {
    return Files.readString(home.resolve("signs/src/training").resolve(file));
  }

  private Path model() {
    return home.resolve("signs/src/main/resources/org/haltwire/signs/triage/schemes.model");
  }

  long modelBytes() throws IOException {
    return Files.size(model());
  }

  int train() throws IOException {
    byte[] model = new SchemeTrainer(SchemeTrainer.Settings.SHIPPED).train(templates);
    Files.createDirectories(model().getParent());
    Files.write(model(), model);
    return model.length;
  }

  SchemeTrainer.Validation validate() {
    return new SchemeTrainer(SchemeTrainer.Settings.SHIPPED).crossValidate(templates);
  }

  List<HeldOut> heldOut(Triage triage) throws IOException {
    List<HeldOut> all = new ArrayList<>();
    for (Language language : LANGUAGES) {
      all.add(HeldOut.of(name(language), heldOut(language), triage));
    }
    return all;
  }

  List<String> heldOutTexts() throws IOException {
    List<String> texts = new ArrayList<>();
    for (Language language : LANGUAGES) {
      heldOut(language).forEach(each -> texts.add(each.text()));
    }
    return texts;
  }

  private List<Labelled> heldOut(Language language) throws IOException {
    return TextFile.labelled(read(home, "held-out-" + name(language) + ".txt"));
  }
}
