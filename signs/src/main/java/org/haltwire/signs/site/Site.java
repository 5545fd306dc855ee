package org.haltwire.signs.site;

/// A host that a person asks about.
///
/// @param host in ASCII and small letters: `xn--80ak6aa92e.com`
/// @param shown as people read it
/// @param registrable the part that somebody registered; the host where the suffix is not known
/// @param channel of a messenger or a network, such as `t.me/name`, or a page of a shared host,
///   such as `telegra.ph/name`; empty for a site of its own
/// @param path with its query, from the first `/` on; empty for none
/// @param disguised whether the address shows another name before the host:
///   `https://bank@evil.test`
public record Site(
    String host, String shown, String registrable, String channel, String path, boolean disguised) {

  /// Whether it is one of many people's pages below one name.
  public boolean isShared() {
    return !channel.isEmpty() && Address.SHARED.contains(host);
  }

  /// What lists know it by.
  public String key() {
    return channel.isEmpty() ? registrable : channel;
  }
}
