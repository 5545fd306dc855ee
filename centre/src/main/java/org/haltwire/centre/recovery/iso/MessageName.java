package org.haltwire.centre.recovery.iso;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The messages that are spoken here, each with the versions that are read; the first one is
/// written. The elements that are looked at are the same in all of them.
enum MessageName {
  RECALL("camt.056.001", "08 09 10 11", "FIToFIPmtCxlReq"),
  RESOLUTION("camt.029.001", "09 10 11 12 13", "RsltnOfInvstgtn"),
  PAYMENT_RETURN("pacs.004.001", "10 09 11 12 13", "PmtRtr"),
  STATUS_REQUEST("pacs.028.001", "03 04 05 06", "FIToFIPmtStsReq"),
  INFORMATION_REQUEST("auth.001.001", "01", "InfReqOpng"),
  INFORMATION_ANSWER("auth.002.001", "01", "InfReqRspn"),
  SECRECY_CHANGE("auth.003.001", "01", "InfReqStsChngNtfctn"),
  RECEIPT("admi.007.001", "01", "RctAck");

  private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:";

  private final String series;
  private final String versions;
  private final String root;

  MessageName(String series, String versions, String root) {
    this.series = series;
    this.versions = versions;
    this.root = root;
  }

  /// The one that a door is named after, such as `camt.056`. Receipts are only sent.
  static Optional<MessageName> ofDoor(String name) {
    return Arrays.stream(values())
        .filter(one -> one != RECEIPT && one.door().equals(name))
        .findFirst();
  }

  static String doors() {
    return Arrays.stream(values())
        .filter(one -> one != RECEIPT)
        .map(MessageName::door)
        .collect(Collectors.joining(", "));
  }

  String door() {
    return series.substring(0, series.length() - 4);
  }

  /// The element below `Document`.
  String root() {
    return root;
  }

  /// Name and version as written, such as `camt.029.001.09`.
  String written() {
    return series + "." + versions.substring(0, 2);
  }

  String namespace() {
    return NAMESPACE + written();
  }

  boolean reads(String namespace) {
    return versions().anyMatch(one -> namespace.equals(NAMESPACE + series + "." + one));
  }

  private Stream<String> versions() {
    return Arrays.stream(versions.split(" "));
  }

  /// The namespaces that are read, for messages.
  String expected() {
    return versions().sorted().collect(Collectors.joining(", ", NAMESPACE + series + ".[", "]"));
  }
}
