package org.haltwire.centre.calls.radius;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.aaa4j.radius.core.attribute.Attribute;
import org.aaa4j.radius.core.attribute.TextData;
import org.aaa4j.radius.core.attribute.attributes.AcctSessionId;
import org.aaa4j.radius.core.attribute.attributes.AcctStatusType;
import org.aaa4j.radius.core.attribute.attributes.CalledStationId;
import org.aaa4j.radius.core.attribute.attributes.CallingStationId;
import org.aaa4j.radius.core.attribute.attributes.FilterId;
import org.aaa4j.radius.core.attribute.attributes.MessageAuthenticator;
import org.aaa4j.radius.core.attribute.attributes.NasIdentifier;
import org.aaa4j.radius.core.attribute.attributes.ReplyMessage;
import org.aaa4j.radius.core.dictionary.dictionaries.StandardDictionary;
import org.aaa4j.radius.core.packet.Packet;
import org.aaa4j.radius.core.packet.PacketCodec;
import org.aaa4j.radius.core.packet.PacketCodecException;
import org.aaa4j.radius.core.packet.packets.AccessAccept;
import org.aaa4j.radius.core.packet.packets.AccessReject;
import org.aaa4j.radius.core.packet.packets.AccessRequest;
import org.aaa4j.radius.core.packet.packets.AccountingRequest;
import org.aaa4j.radius.core.packet.packets.AccountingResponse;
import org.haltwire.centre.calls.CallSaid;
import org.haltwire.centre.calls.Peers;
import org.haltwire.centre.calls.Peers.Peer;
import org.haltwire.centre.calls.Switchboard;
import org.haltwire.core.call.Action;
import org.haltwire.core.call.CallAnswer;
import org.haltwire.core.call.CallQuestion;
import org.haltwire.core.call.PhoneNumber;
import org.haltwire.core.event.Keys;
import org.springframework.stereotype.Component;

/// What RADIUS packets are answered with. Whatever cannot be read, or was not made with the shared
/// secret, has no answer, as RFC 2865 wants it; the client's own timer lets the call pass.
///
/// An Access-Request has to carry a Message-Authenticator (RFC 3579): without one its answer could
/// be forged on the way (CVE-2024-3596).
@Component
class RadiusDoor {

  private static final int START = 1;
  private static final int STOP = 2;
  private static final int INTERIM = 3;

  private final Switchboard switchboard;
  private final Peers peers;
  private final PacketCodec codec = new PacketCodec(new StandardDictionary());

  RadiusDoor(Switchboard switchboard, Peers peers) {
    this.switchboard = switchboard;
    this.peers = peers;
  }

  /// @param address of the client
  /// @param reply takes the bytes of an answer, perhaps on another thread after this method ended
  void take(byte[] bytes, String address, Consumer<byte[]> reply) {
    Optional<Peer> client = peers.find(address, "").filter(peer -> !secret(peer).isEmpty());
    if (client.isEmpty()) {
      return;
    }
    byte[] secret = secret(client.get()).getBytes(StandardCharsets.UTF_8);
    Packet packet;
    try {
      packet = codec.decodeRequest(bytes, secret);
    } catch (PacketCodecException | RuntimeException unreadable) {
      return;
    }
    // The trunk that it names; its secret is the same only if the trunk's is.
    Optional<Peer> peer =
        peers
            .find(address, text(packet, NasIdentifier.class))
            .filter(named -> secret(named).equals(secret(client.get())));
    if (peer.isEmpty()) {
      return;
    }
    Consumer<Packet> answer = back -> reply.accept(encode(back, packet, secret));
    switch (packet) {
      case AccessRequest request -> ask(request, peer.get(), answer);
      case AccountingRequest request -> tell(request, peer.get(), answer);
      default -> {}
    }
  }

  private void ask(AccessRequest request, Peer peer, Consumer<Packet> answer) {
    if (request.getAttribute(MessageAuthenticator.class).isEmpty()) {
      return;
    }
    long callee = PhoneNumber.of(text(request, CalledStationId.class));
    if (!switchboard.mayAsk(peer.operator(), callee, peer.trunk())) {
      answer.accept(new AccessAccept(said("NOT_YOURS", false)));
      return;
    }
    long caller = PhoneNumber.of(text(request, CallingStationId.class));
    int now =
        switchboard.check(
            peer.operator(),
            new CallQuestion(caller, callee, 0, peer.trunk()),
            later -> answer.accept(packet(later)));
    if (now != CallAnswer.LATER) {
      answer.accept(packet(now));
    }
  }

  private static Packet packet(int answer) {
    String reason = CallAnswer.reason(answer).name();
    return switch (CallAnswer.action(answer)) {
      case PASS -> new AccessAccept(said(reason, false));
      case LABEL -> new AccessAccept(said(reason, true));
      case BLOCK -> new AccessReject(said(reason, false));
    };
  }

  private static List<Attribute<?>> said(String reason, boolean label) {
    ReplyMessage why = new ReplyMessage(new TextData(reason));
    return label
        ? List.of(new MessageAuthenticator(), why, new FilterId(new TextData(Action.LABEL.name())))
        : List.of(new MessageAuthenticator(), why);
  }

  /// A status that is none of a call's is a sign of life.
  private void tell(AccountingRequest request, Peer peer, Consumer<Packet> answer) {
    CallSaid said =
        new CallSaid(
            PhoneNumber.of(text(request, CallingStationId.class)),
            PhoneNumber.of(text(request, CalledStationId.class)),
            0,
            Keys.of(text(request, AcctSessionId.class)));
    int status =
        request.getAttribute(AcctStatusType.class).map(type -> type.getData().getValue()).orElse(0);
    Switchboard.Told told =
        switch (status) {
          case START, INTERIM -> switchboard.register(peer.operator(), said);
          case STOP -> switchboard.end(peer.operator(), said);
          default -> {
            switchboard.alive(peer.operator());
            yield Switchboard.Told.NOTED;
          }
        };
    // No answer where nothing was noted: the client's operator sees that in its own statistics.
    if (told == Switchboard.Told.NOTED) {
      answer.accept(new AccountingResponse());
    }
  }

  private byte[] encode(Packet back, Packet request, byte[] secret) {
    try {
      Packet.ReceivedFields fields = request.getReceivedFields();
      return codec.encodeResponse(back, secret, fields.getIdentifier(), fields.getAuthenticator());
    } catch (PacketCodecException impossible) {
      throw new IllegalStateException("Expected an answer that can be written", impossible);
    }
  }

  private static <A extends Attribute<TextData>> String text(Packet packet, Class<A> type) {
    return packet.getAttribute(type).map(one -> one.getData().getValue()).orElse("");
  }

  private static String secret(Peer peer) {
    return peer.words().secret();
  }
}
