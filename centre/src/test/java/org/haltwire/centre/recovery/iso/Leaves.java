package org.haltwire.centre.recovery.iso;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lengths and patterns of the texts that are written here, as the published definitions have them:
/// what the schemas made of classes do not know.
final class Leaves {

  private static final Pattern LEAF = Pattern.compile("<([A-Za-z]+)(?: [^>]*)?>([^<]*)</\\1>");

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("Id", "(?s).{1,34}"),
          Map.entry("CxlId", ".{1,35}"),
          Map.entry("CxlStsId", ".{1,35}"),
          Map.entry("OrgnlInstrId", ".{1,35}"),
          Map.entry("OrgnlEndToEndId", ".{1,35}"),
          Map.entry("OrgnlTxId", ".{1,35}"),
          Map.entry(
              "OrgnlUETR", "[a-f0-9]{8}-[a-f0-9]{4}-4[a-f0-9]{3}-[89ab][a-f0-9]{3}-[a-f0-9]{12}"),
          Map.entry("MsgId", ".{1,35}"),
          Map.entry("Ref", ".{1,35}"),
          Map.entry("MsgNm", ".{1,35}"),
          Map.entry("Prtry", ".{1,35}"),
          Map.entry("IBAN", "[A-Z]{2}[0-9]{2}[a-zA-Z0-9]{1,30}"),
          Map.entry("AddtlInf", "(?s).{1,105}"),
          Map.entry("Desc", ".{1,140}"),
          Map.entry("Nm", ".{1,140}"),
          Map.entry("Conf", "[A-Z]{4}"),
          Map.entry("Cd", "[A-Z]{4}"),
          Map.entry("TxCxlSts", "RJCR|ACCR|PDCR"),
          Map.entry("StsCd", "[a-zA-Z0-9]{1,4}"),
          Map.entry("NbOfTxs", "[0-9]{1,15}"),
          Map.entry("ReopCaseIndctn", "true|false"),
          Map.entry("CreDtTm", "[0-9]{4}-[0-9]{2}-[0-9]{2}T.*Z"),
          Map.entry("OrgnlIntrBkSttlmAmt", "[0-9]{1,15}(\\.[0-9]{1,5})?"),
          Map.entry("IntrBkSttlmAmt", "[0-9]{1,15}(\\.[0-9]{1,5})?"));

  private Leaves() {}

  /// Throws where a text that the centre wrote is too long or of another form.
  static void check(String xml) {
    Matcher leaf = LEAF.matcher(xml);
    while (leaf.find()) {
      String type = TYPES.get(leaf.group(1));
      if (type == null || !leaf.group(2).matches(type)) {
        throw new AssertionError("Expected " + type + ", but got " + leaf.group());
      }
    }
  }
}
