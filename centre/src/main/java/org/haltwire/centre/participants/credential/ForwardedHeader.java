package org.haltwire.centre.participants.credential;

/// In which header our proxies say for whom they ask. Only one is believed: a proxy that writes one
/// passes the other on as a stranger sent it.
public enum ForwardedHeader {
  X_FORWARDED_FOR("X-Forwarded-For"),
  /// RFC 7239
  FORWARDED("Forwarded");

  private final String header;

  ForwardedHeader(String header) {
    this.header = header;
  }

  String header() {
    return header;
  }
}
