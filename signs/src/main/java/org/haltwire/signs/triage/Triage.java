package org.haltwire.signs.triage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.haltwire.signs.text.Quote;

/// Says which scheme a text is about. The same text and model give the same judgement, bit for bit;
/// it can be asked by several threads.
public final class Triage {

  /// Below this share of the likeliest scheme the answer is [Scheme#UNCLEAR].
  public static final double CONFIDENCE = 0.5;

  /// The least share of another scheme that is mentioned beside a clear one.
  public static final double MENTIONED = 0.05;

  /// How many quotes a judgement has at most.
  public static final int QUOTES = 5;

  /// UTF-16 units of a text that are read; what comes after them is not looked at.
  public static final int LIMIT = Words.LIMIT;

  private final LinearModel model;

  private Triage(LinearModel model) {
    this.model = model;
  }

  /// Judges with the model that ships.
  public static Triage shipped() {
    return Shipped.TRIAGE;
  }

  /// Judges with a model that [SchemeTrainer#train] made; refuses bytes that are none.
  public static Triage of(byte[] model) {
    return new Triage(ModelFile.read(model));
  }

  public Judgement judge(String text) {
    Features features = Features.of(model.settings(), text);
    double[] shares = model.shares(features.row());
    int best = LinearModel.best(shares);
    boolean clear = shares[best] >= CONFIDENCE;
    List<Scored> others = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      if (!clear || (i != best && shares[i] >= MENTIONED)) {
        others.add(new Scored(Scheme.values()[i], shares[i]));
      }
    }
    others.sort(Comparator.comparingDouble(Scored::share).reversed());
    List<Quote> because = clear ? Reasons.of(model, features, text, best) : List.of();
    Language language = Language.of(features.words());
    Scheme scheme = clear ? Scheme.values()[best] : Scheme.UNCLEAR;
    return new Judgement(scheme, shares[best], others, because, language);
  }

  /// Read when it is first asked for.
  private static final class Shipped {
    private static final Triage TRIAGE = of(bytes());

    private static byte[] bytes() {
      try (InputStream in = Triage.class.getResourceAsStream("schemes.model")) {
        if (in == null) {
          throw new IllegalStateException("Expected schemes.model beside Triage, but got none");
        }
        return in.readNBytes(ModelFile.LARGEST + 1);
      } catch (IOException e) {
        throw new UncheckedIOException("Expected to read schemes.model", e);
      }
    }
  }
}
