package org.haltwire.signs.triage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;

/// A model as bytes: what it is, what its features are, the names of its schemes, and the places
/// with weights, each as its distance from the one before; a CRC-32 of all that at the end.
final class ModelFile {

  static final int VERSION = 1;

  /// Bytes of the largest file that is read.
  static final int LARGEST = 4 << 20;

  private static final int MAGIC = 0x48575452; // HWTR
  private static final int CHECK = 4;

  private ModelFile() {}

  static byte[] write(LinearModel model) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(MAGIC);
      out.writeShort(VERSION);
      FeatureSettings settings = model.settings();
      out.writeByte(settings.bits());
      out.writeByte(settings.parts());
      out.writeByte(settings.words());
      out.writeByte(settings.written());
      out.writeFloat(settings.shape());
      out.writeFloat(model.steepness());
      out.writeByte(model.scale().length);
      for (int i = 0; i < model.scale().length; i++) {
        out.writeUTF(Scheme.values()[i].name());
        out.writeFloat(model.scale()[i]);
      }
      writeWeights(model, out);
      out.writeInt(check(bytes.toByteArray(), bytes.size()));
    } catch (IOException e) {
      throw new UncheckedIOException("Expected memory to take bytes", e);
    }
    return bytes.toByteArray();
  }

  private static void writeWeights(LinearModel model, DataOutputStream out) throws IOException {
    int schemes = model.scale().length;
    int last = -1;
    for (int place = 0; place < model.settings().places(); place++) {
      if (isUsed(model.weights(), place * schemes, schemes)) {
        writeDistance(out, place - last);
        out.write(model.weights(), place * schemes, schemes);
        last = place;
      }
    }
    writeDistance(out, 0);
  }

  private static boolean isUsed(byte[] weights, int from, int count) {
    for (int i = from; i < from + count; i++) {
      if (weights[i] != 0) {
        return true;
      }
    }
    return false;
  }

  private static void writeDistance(DataOutputStream out, int distance) throws IOException {
    int left = distance;
    while (left >= 0x80) {
      out.writeByte((left & 0x7f) | 0x80);
      left >>>= 7;
    }
    out.writeByte(left);
  }

  /// Refuses what is no whole model of this version.
  static LinearModel read(byte[] file) {
    if (file.length <= CHECK || file.length > LARGEST) {
      throw new DamagedModel("a file of %d bytes".formatted(file.length));
    }
    int length = file.length - CHECK;
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(file))) {
      if (in.readInt() != MAGIC) {
        throw new DamagedModel("a file that begins otherwise");
      }
      int version = in.readUnsignedShort();
      if (version != VERSION) {
        throw new DamagedModel("version " + version);
      }
      int written = new DataInputStream(new ByteArrayInputStream(file, length, CHECK)).readInt();
      if (written != check(file, length)) {
        throw new DamagedModel("bytes that are not those written");
      }
      return read(in);
    } catch (IOException e) {
      throw new DamagedModel("a file that ends too early", e);
    }
  }

  private static LinearModel read(DataInputStream in) throws IOException {
    FeatureSettings settings =
        new FeatureSettings(
            in.readByte(), in.readByte(), in.readByte(), in.readByte(), in.readFloat());
    float steepness = in.readFloat();
    float[] scale = new float[in.readUnsignedByte()];
    if (scale.length != Scheme.KNOWN) {
      throw new DamagedModel("%d schemes rather than %d".formatted(scale.length, Scheme.KNOWN));
    }
    for (int i = 0; i < scale.length; i++) {
      String name = in.readUTF();
      if (!name.equals(Scheme.values()[i].name())) {
        throw new DamagedModel("scheme %s rather than %s".formatted(name, Scheme.values()[i]));
      }
      scale[i] = in.readFloat();
    }
    byte[] weights = new byte[settings.places() * scale.length];
    int place = -1;
    for (int distance = distance(in); distance > 0; distance = distance(in)) {
      place += distance;
      if (place >= settings.places()) {
        throw new DamagedModel("place " + place);
      }
      in.readFully(weights, place * scale.length, scale.length);
    }
    return new LinearModel(settings, steepness, scale, weights);
  }

  private static int distance(DataInputStream in) throws IOException {
    int distance = 0;
    for (int shift = 0; shift <= 21; shift += 7) {
      int next = in.readUnsignedByte();
      distance |= (next & 0x7f) << shift;
      if (next < 0x80) {
        return distance;
      }
    }
    throw new DamagedModel("a distance that does not end");
  }

  private static int check(byte[] bytes, int length) {
    CRC32 crc = new CRC32();
    crc.update(bytes, 0, length);
    return (int) crc.getValue();
  }

  /// What is read is no model, or not the one that was written.
  static final class DamagedModel extends RuntimeException {
    private static final long serialVersionUID = 1;

    DamagedModel(String got) {
      super("Expected a model of schemes of version %d, but got %s".formatted(VERSION, got));
    }

    DamagedModel(String got, IOException cause) {
      super("Expected a model of schemes of version %d, but got %s".formatted(VERSION, got), cause);
    }
  }
}
