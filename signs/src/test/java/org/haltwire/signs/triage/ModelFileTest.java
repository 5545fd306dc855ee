package org.haltwire.signs.triage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.haltwire.signs.triage.ModelFile.DamagedModel;
import org.junit.jupiter.api.Test;

class ModelFileTest {

  private final byte[] file = ModelFile.write(model());

  @Test
  void readsWhatItWrote() {
    LinearModel read = ModelFile.read(file);
    assertArrayEquals(model().weights(), read.weights());
    assertArrayEquals(model().scale(), read.scale());
    assertArrayEquals(file, ModelFile.write(read));
  }

  @Test
  void refusesAnyByteThatWasChanged() {
    for (int i = 0; i < file.length; i++) {
      byte[] changed = file.clone();
      changed[i] ^= 1;
      assertThrows(DamagedModel.class, () -> ModelFile.read(changed), "byte " + i);
    }
  }

  @Test
  void refusesAnyBeginningOfIt() {
    for (int i = 0; i < file.length; i++) {
      byte[] cut = Arrays.copyOf(file, i);
      assertThrows(DamagedModel.class, () -> ModelFile.read(cut), i + " bytes");
    }
  }

  @Test
  void saysWhatItGot() {
    byte[] later = file.clone();
    later[5] = 9;
    String message = assertThrows(DamagedModel.class, () -> ModelFile.read(later)).getMessage();
    assertTrue(message.endsWith("of version 1, but got version 9"), message);
  }

  private static LinearModel model() {
    FeatureSettings settings = new FeatureSettings(9, 3, 2, 0, 0.5f);
    byte[] weights = new byte[settings.places() * Scheme.KNOWN];
    Shuffle chance = new Shuffle(0, 3);
    for (int i = 0; i < 60; i++) {
      weights[chance.below(weights.length)] = (byte) chance.below(256);
    }
    float[] scale = new float[Scheme.KNOWN];
    Arrays.fill(scale, 0.25f);
    return new LinearModel(settings, 2, scale, weights);
  }
}
