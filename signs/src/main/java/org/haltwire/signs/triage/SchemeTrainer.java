package org.haltwire.signs.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Makes a model of schemes from templates. The same templates and settings give the same bytes.
public final class SchemeTrainer {

  private static final int FOLDS = 5;

  /// How steep shares can be made, tried in this order.
  private static final double[] STEEPNESS = {1, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6, 8};

  private final Settings settings;

  public SchemeTrainer(Settings settings) {
    this.settings = settings;
  }

  /// @param variants texts drawn from each template
  /// @param cost what an error costs; one on a scheme's own texts costs `own` times as much, for
  ///   they are fewer than all others together
  /// @param rounds how often each text is looked at
  /// @param steepness what scores are multiplied by before they become shares
  /// @param places how many places with weights are kept, the heaviest ones
  public record Settings(
      FeatureSettings features,
      int variants,
      double cost,
      double own,
      int rounds,
      double steepness,
      int places,
      long seed) {

    /// What the model that ships is made with; chosen by [#crossValidate].
    public static final Settings SHIPPED =
        new Settings(FeatureSettings.SHIPPED, 24, 1, 2, 8, 5, 64_000, 20_260_701);
  }

  /// What texts of templates that were left out were taken for.
  ///
  /// @param accuracy share of texts whose scheme was the likeliest
  /// @param steepness at which their own schemes' shares are best, by log loss
  /// @param loss at that
  public record Validation(double accuracy, double steepness, double loss) {}

  private record Example(Row row, int scheme, int template) {}

  /// The bytes of a model.
  public byte[] train(List<Template> templates) {
    return ModelFile.write(Quantised.of(settings, weights(examples(templates))));
  }

  /// Leaves a fifth of the templates out at a time: their variants would be too easy otherwise.
  public Validation crossValidate(List<Template> templates) {
    return crossValidate(templates.size(), examples(templates));
  }

  private Validation crossValidate(int templates, List<Example> examples) {
    int[] order = new Shuffle(templates, settings.seed()).next().clone();
    int[] fold = new int[templates];
    for (int i = 0; i < templates; i++) {
      fold[order[i]] = i % FOLDS;
    }
    List<double[]> scores = new ArrayList<>();
    List<Integer> truth = new ArrayList<>();
    for (int each = 0; each < FOLDS; each++) {
      int left = each;
      float[][] weights =
          weights(examples.stream().filter(one -> fold[one.template()] != left).toList());
      for (Example example : examples) {
        if (fold[example.template()] == left) {
          scores.add(scores(example.row(), weights));
          truth.add(example.scheme());
        }
      }
    }
    return validation(scores, truth);
  }

  private static Validation validation(List<double[]> scores, List<Integer> truth) {
    int right = 0;
    for (int i = 0; i < scores.size(); i++) {
      right += LinearModel.best(scores.get(i)) == truth.get(i) ? 1 : 0;
    }
    double best = Double.MAX_VALUE;
    double steepness = STEEPNESS[0];
    for (double each : STEEPNESS) {
      double loss = 0;
      for (int i = 0; i < scores.size(); i++) {
        double share = LinearModel.shares(scores.get(i), each)[truth.get(i)];
        loss -= StrictMath.log(Math.max(share, 1e-9)) / scores.size();
      }
      if (loss < best) {
        best = loss;
        steepness = each;
      }
    }
    return new Validation((double) right / scores.size(), steepness, best);
  }

  private static double[] scores(Row row, float[][] weights) {
    double[] scores = new double[weights.length];
    for (int scheme = 0; scheme < scores.length; scheme++) {
      scores[scheme] = row.times(weights[scheme]);
    }
    return scores;
  }

  private float[][] weights(List<Example> examples) {
    List<Row> rows = examples.stream().map(Example::row).toList();
    float[][] weights = new float[Scheme.KNOWN][];
    for (int scheme = 0; scheme < weights.length; scheme++) {
      boolean[] positive = new boolean[rows.size()];
      for (int i = 0; i < positive.length; i++) {
        positive[i] = examples.get(i).scheme() == scheme;
      }
      double[] cost = {settings.cost(), settings.cost() * settings.own()};
      weights[scheme] =
          Separator.train(
              rows,
              positive,
              settings.features().places(),
              cost,
              settings.rounds(),
              settings.seed() + scheme);
    }
    return weights;
  }

  private List<Example> examples(List<Template> templates) {
    Shuffle chance = new Shuffle(0, settings.seed());
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < templates.size(); i++) {
      Template template = templates.get(i);
      for (int variant = 0; variant < settings.variants(); variant++) {
        String text = asPeopleWrite(template.draw(chance), variant, chance);
        Row row = Features.row(settings.features(), text);
        examples.add(new Example(row, template.scheme().ordinal(), i));
      }
    }
    return examples;
  }

  /// People leave words out and write without capitals; and no scheme should hang on one word.
  private static String asPeopleWrite(String text, int variant, Shuffle chance) {
    String cased = variant % 3 == 1 ? text.toLowerCase(Locale.ROOT) : text;
    if (variant % 2 == 0) {
      return cased;
    }
    StringBuilder out = new StringBuilder();
    for (String word : cased.split(" ")) {
      if (chance.below(6) != 0) {
        out.append(word).append(' ');
      }
    }
    return out.isEmpty() ? cased : out.toString();
  }
}
