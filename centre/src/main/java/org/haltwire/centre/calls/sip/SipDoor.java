package org.haltwire.centre.calls.sip;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.haltwire.centre.calls.Identities;
import org.haltwire.centre.calls.Peers;
import org.haltwire.centre.calls.Peers.Peer;
import org.haltwire.centre.calls.Switchboard;
import org.haltwire.core.call.CallAnswer;
import org.haltwire.core.call.CallQuestion;
import org.haltwire.core.call.Mark;
import org.haltwire.core.call.PhoneNumber;
import org.springframework.stereotype.Component;

/// What SIP requests are answered with. It keeps nothing of a request: the same INVITE twice is
/// asked twice, which changes nothing.
@Component
class SipDoor {

  private static final String ALLOW = "INVITE, ACK, CANCEL, OPTIONS";

  private final Switchboard switchboard;
  private final Identities identities;
  private final Peers peers;

  SipDoor(Switchboard switchboard, Identities identities, Peers peers) {
    this.switchboard = switchboard;
    this.identities = identities;
    this.peers = peers;
  }

  /// Answers a request once or, where the answer takes a while, with 100 first. An ACK has none.
  ///
  /// @param address of the machine that asks
  /// @param reply may be called by another thread, after this method has ended
  void ask(SipRequest request, String address, Consumer<SipReply> reply) {
    var peer = peers.find(address, request.header("x-haltwire-trunk").orElse(""));
    if (peer.isEmpty()) {
      if (!request.method().equals("ACK")) {
        reply.accept(SipReply.of(403, "Forbidden"));
      }
      return;
    }
    switch (request.method()) {
      case "INVITE" -> invite(request, peer.get(), reply);
      case "OPTIONS" -> reply.accept(SipReply.of(200, "OK").with("Allow", ALLOW));
      case "CANCEL" -> reply.accept(SipReply.of(200, "OK"));
      case "ACK" -> {}
      default -> reply.accept(SipReply.of(405, "Method Not Allowed").with("Allow", ALLOW));
    }
  }

  private void invite(SipRequest request, Peer peer, Consumer<SipReply> reply) {
    long callee = PhoneNumber.of(request.callee());
    if (!switchboard.mayAsk(peer.operator(), callee, peer.trunk())) {
      // Nothing is known about it here; 403 would end the call.
      reply.accept(SipReply.of(404, "Not Found").with("X-Haltwire-Reason", "NOT_YOURS"));
      return;
    }
    Optional<String> identity = request.header("identity");
    if (identity.isEmpty()) {
      check(request, peer, callee, 0, reply);
      return;
    }
    // What a signature costs must not hold up whoever reads the next request.
    Thread.startVirtualThread(() -> {
      int marks =
          identities.marks(
              identity.get(),
              PhoneNumber.of(request.caller()),
              callee,
              Math.max(0, PhoneNumber.of(request.redirecting())),
              peer.operator(),
              request.header("call-id").orElse(""));
      check(request, peer, callee, marks, reply);
    });
  }

  private void check(
      SipRequest request, Peer peer, long callee, int marks, Consumer<SipReply> reply) {
    CallQuestion question =
        new CallQuestion(
            PhoneNumber.of(request.caller()),
            callee,
            Math.max(0, PhoneNumber.of(request.redirecting())),
            peer.trunk(),
            marks);
    int answer =
        switchboard.check(
            peer.operator(),
            question,
            later -> reply.accept(named(reply(request, peer, later), question, later)));
    reply.accept(
        answer == CallAnswer.LATER
            ? SipReply.trying()
            : named(reply(request, peer, answer), question, answer));
  }

  /// Says who calls, where the caller said before that it would.
  private SipReply named(SipReply reply, CallQuestion question, int answer) {
    String name = switchboard.name(question, answer);
    return name.isEmpty() ? reply : reply.with("X-Haltwire-Caller", name);
  }

  private static SipReply reply(SipRequest request, Peer peer, int answer) {
    SipReply plain =
        switch (CallAnswer.action(answer)) {
          case PASS -> SipReply.of(404, "Not Found");
          case LABEL -> label(request, peer);
          case BLOCK ->
              peer.words().block() == 603
                  ? SipReply.of(603, "Decline")
                  : SipReply.of(608, "Rejected");
        };
    return plain
        .with("X-Haltwire-Action", CallAnswer.action(answer).name())
        .with("X-Haltwire-Reason", CallAnswer.reason(answer).name())
        .with(
            "X-Haltwire-Marks",
            CallAnswer.marks(answer).stream().map(Mark::name).collect(Collectors.joining(",")));
  }

  private static SipReply label(SipRequest request, Peer peer) {
    String prefix = peer.words().labelPrefix();
    return prefix.isEmpty()
        ? SipReply.of(404, "Not Found")
        : SipReply.of(302, "Moved Temporarily")
            .with("Contact", "<sip:%s%s@%s>".formatted(prefix, request.callee(), request.host()));
  }
}
