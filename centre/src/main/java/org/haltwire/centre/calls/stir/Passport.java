package org.haltwire.centre.calls.stir;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.haltwire.core.call.PhoneNumber;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// The token of a call (RFC 8225) with the extension of SHAKEN (RFC 8588), as an Identity header
/// brings it; nothing of it is believed yet.
///
/// @param algorithm `alg` and `ppt` of the header, such as `ES256 shaken`
/// @param certificate where the signer's certificate is (`x5u`)
/// @param attestation `A`, `B` or `C`
/// @param issued `iat`, in seconds since 1970-01-01T00:00Z
/// @param signed what was signed
/// @param signature two numbers of 32 bytes (RFC 7515, 3.4)
record Passport(
    String algorithm,
    String certificate,
    String attestation,
    long caller,
    List<Long> called,
    long issued,
    byte[] signed,
    byte[] signature) {

  static final String USUAL = "ES256 shaken";

  /// An Identity header is longer than anything else that SIP brings, but not longer than this.
  private static final int LONGEST = 4 << 10;

  private static final int SIGNATURE_BYTES = 64;
  private static final int MOST_CALLED = 20;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(4)
                  .maxStringLength(1_024)
                  .maxNameLength(64)
                  .build())
          .build();

  /// What was read of one part or the other.
  private static final class Claims {
    private String alg = "";
    private String ppt = "";
    private String typ = "";
    private String x5u = "";
    private String attest = "";
    private String origid = "";
    private long orig;
    private long iat = -1;
    private final List<Long> dest = new ArrayList<>();
  }

  /// Reads `token;info=<address>;alg=ES256;ppt=shaken`, or the token alone; nothing where it cannot
  /// be read. The parameters must say what the token says.
  static Optional<Passport> of(String identity) {
    if (identity.length() > LONGEST) {
      return Optional.empty();
    }
    String[] parameters = identity.strip().split("\\s*;\\s*", 8);
    String[] parts = parameters[0].split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      byte[] signature = Base64.getUrlDecoder().decode(parts[2]);
      Claims claims = new Claims();
      read(Base64.getUrlDecoder().decode(parts[0]), claims, true);
      read(Base64.getUrlDecoder().decode(parts[1]), claims, false);
      boolean whole =
          signature.length == SIGNATURE_BYTES
              && claims.typ.equals("passport")
              && claims.attest.matches("[ABC]")
              && !claims.origid.isEmpty()
              && claims.orig > 0
              && claims.iat > 0
              && !claims.dest.isEmpty()
              && agree(parameters, claims);
      return whole ? Optional.of(passport(claims, parts, signature)) : Optional.empty();
    } catch (JacksonException | IllegalArgumentException garbled) {
      return Optional.empty();
    }
  }

  private static Passport passport(Claims claims, String[] parts, byte[] signature) {
    return new Passport(
        claims.alg + " " + claims.ppt,
        claims.x5u,
        claims.attest,
        claims.orig,
        List.copyOf(claims.dest),
        claims.iat,
        (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII),
        signature);
  }

  private static boolean agree(String[] parameters, Claims claims) {
    for (int i = 1; i < parameters.length; i++) {
      String value = parameters[i].substring(parameters[i].indexOf('=') + 1).replace("\"", "");
      boolean same =
          switch (parameters[i].split("=", 2)[0]) {
            case "info" -> value.equals("<" + claims.x5u + ">");
            case "alg" -> value.equals(claims.alg);
            case "ppt" -> value.equals(claims.ppt);
            default -> true;
          };
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private static void read(byte[] json, Claims claims, boolean header) {
    try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), json)) {
      expect(in.nextToken() == JsonToken.START_OBJECT);
      while (in.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = in.currentName();
        in.nextToken();
        if (header) {
          header(name, in, claims);
        } else {
          payload(name, in, claims);
        }
      }
      expect(in.nextToken() == null);
    }
  }

  private static void header(String name, JsonParser in, Claims claims) {
    switch (name) {
      case "alg" -> claims.alg = text(in);
      case "ppt" -> claims.ppt = text(in);
      case "typ" -> claims.typ = text(in);
      case "x5u" -> claims.x5u = text(in);
      // RFC 7515, 4.1.11: what is critical must be understood.
      case "crit" -> expect(false);
      default -> in.skipChildren();
    }
  }

  private static void payload(String name, JsonParser in, Claims claims) {
    switch (name) {
      case "attest" -> claims.attest = text(in);
      case "origid" -> claims.origid = text(in);
      case "iat" -> {
        expect(in.currentToken() == JsonToken.VALUE_NUMBER_INT);
        claims.iat = in.getLongValue();
      }
      case "orig" -> {
        expect(in.currentToken() == JsonToken.START_OBJECT);
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
          String what = in.currentName();
          in.nextToken();
          claims.orig = what.equals("tn") ? PhoneNumber.of(text(in)) : -1;
        }
      }
      case "dest" -> called(in, claims.dest);
      default -> in.skipChildren();
    }
  }

  /// `{"tn": ["…"]}`; addresses beside numbers (`uri`) are passed over.
  private static void called(JsonParser in, List<Long> dest) {
    expect(in.currentToken() == JsonToken.START_OBJECT);
    while (in.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean numbers = in.currentName().equals("tn");
      expect(in.nextToken() == JsonToken.START_ARRAY);
      while (in.nextToken() != JsonToken.END_ARRAY) {
        long number = PhoneNumber.of(text(in));
        if (numbers && number > 0) {
          dest.add(number);
        }
        expect(dest.size() <= MOST_CALLED);
      }
    }
  }

  private static String text(JsonParser in) {
    expect(in.currentToken() == JsonToken.VALUE_STRING);
    return in.getString();
  }

  private static void expect(boolean so) {
    if (!so) {
      throw new IllegalArgumentException("no PASSporT");
    }
  }

  /// The certificate's address, if it is one that may be fetched from.
  Optional<URI> address() {
    try {
      URI address = new URI(certificate);
      boolean fine =
          "https".equals(address.getScheme())
              && address.getHost() != null
              && address.getUserInfo() == null
              && address.getFragment() == null;
      return fine ? Optional.of(address) : Optional.empty();
    } catch (URISyntaxException garbled) {
      return Optional.empty();
    }
  }
}
