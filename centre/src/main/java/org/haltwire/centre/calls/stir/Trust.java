package org.haltwire.centre.calls.stir;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Builds a path from a signer's certificate to one of the roots (RFC 5280), with the JDK. Whether
/// a certificate was revoked, and for which numbers its signer may speak (TNAuthList, RFC 8226), is
/// not asked.
final class Trust {

  private static final int FIELD_BITS = 256;

  private final Set<TrustAnchor> roots;

  /// @throws GeneralSecurityException if it is no PEM of certificates
  Trust(byte[] roots) throws GeneralSecurityException {
    this.roots = new HashSet<>();
    for (X509Certificate root : certificates(roots)) {
      this.roots.add(new TrustAnchor(root, null));
    }
    if (this.roots.isEmpty()) {
      throw new GeneralSecurityException("there is no certificate in it");
    }
  }

  /// The signer's certificate out of what its address gave: it comes first, those between after.
  ///
  /// @throws GeneralSecurityException if no path leads to a root now, or its key is not of P-256
  X509Certificate signer(byte[] pem, Instant now) throws GeneralSecurityException {
    List<X509Certificate> chain = certificates(pem);
    if (chain.isEmpty()) {
      throw new GeneralSecurityException("there is no certificate");
    }
    X509Certificate signer = chain.getFirst();
    if (!(signer.getPublicKey() instanceof ECPublicKey key)
        || key.getParams().getCurve().getField().getFieldSize() != FIELD_BITS) {
      throw new GeneralSecurityException("its key is not of P-256");
    }
    X509CertSelector wanted = new X509CertSelector();
    wanted.setCertificate(signer);
    PKIXBuilderParameters parameters = new PKIXBuilderParameters(roots, wanted);
    parameters.addCertStore(
        CertStore.getInstance("Collection", new CollectionCertStoreParameters(chain)));
    parameters.setRevocationEnabled(false);
    parameters.setDate(Date.from(now));
    CertPathBuilder.getInstance("PKIX").build(parameters);
    return signer;
  }

  static List<X509Certificate> certificates(byte[] pem) throws GeneralSecurityException {
    Collection<? extends Certificate> read =
        CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem));
    List<X509Certificate> certificates = new ArrayList<>();
    for (Certificate each : read) {
      certificates.add((X509Certificate) each);
    }
    return certificates;
  }
}
