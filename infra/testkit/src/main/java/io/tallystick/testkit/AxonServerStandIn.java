package io.tallystick.testkit;

import io.axoniq.axonserver.grpc.InstructionAck;
import io.axoniq.axonserver.grpc.control.ClientIdentification;
import io.axoniq.axonserver.grpc.control.Heartbeat;
import io.axoniq.axonserver.grpc.control.NodeInfo;
import io.axoniq.axonserver.grpc.control.PlatformInboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformInfo;
import io.axoniq.axonserver.grpc.control.PlatformOutboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformServiceGrpc;
import io.axoniq.axonserver.grpc.event.Confirmation;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventStoreGrpc;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.axoniq.axonserver.grpc.event.GetAggregateEventsRequest;
import io.axoniq.axonserver.grpc.event.GetEventsRequest;
import io.axoniq.axonserver.grpc.event.GetFirstTokenRequest;
import io.axoniq.axonserver.grpc.event.GetLastTokenRequest;
import io.axoniq.axonserver.grpc.event.GetTokenAtRequest;
import io.axoniq.axonserver.grpc.event.ReadHighestSequenceNrRequest;
import io.axoniq.axonserver.grpc.event.ReadHighestSequenceNrResponse;
import io.axoniq.axonserver.grpc.event.TrackingToken;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A stand-in of Axon Server that speaks its protocol over gRPC and keeps events in memory: it appends in transactions,
 * refuses a sequence number that does not follow, lists the events of a record and streams all of them by permits.
 *
 * <p>It was written from the protocol's description, for one context, without snapshots, queries, log-in or a cluster. A
 * test that passes on it shows that our side keeps to the protocol as described. It proves nothing about Axon Server: not
 * that the server behaves as described, not its durability, its order under load, its behaviour when a node fails, its
 * limits or its speed.
 */
public final class AxonServerStandIn implements AutoCloseable {
    private static final Metadata.Key<String> ERROR_CODE =
            Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER);

    private final List<Event> log = new ArrayList<>();
    private final List<Followed> followed = new ArrayList<>();
    private final Server server;
    private boolean losingAnswer;

    private AxonServerStandIn(int port) {
        try {
            server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                    .addService(new Platform())
                    .addService(new EventStore())
                    .build()
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts an empty one on a free port of the loopback address. */
    public static AxonServerStandIn start() {
        return new AxonServerStandIn(0);
    }

    /** What {@code axon.axonserver.servers} is for it. */
    public String address() {
        return "127.0.0.1:" + server.getPort();
    }

    /** The next append is stored, and its answer lost. */
    public synchronized void loseNextAnswer() {
        losingAnswer = true;
    }

    /** Everything stored, in the order of tokens from 0. */
    public synchronized List<Event> events() {
        return List.copyOf(log);
    }

    /** Stores events as another application would, without a check. */
    public synchronized void store(Event... events) {
        log.addAll(List.of(events));
        followed.forEach(this::send);
    }

    /** Breaks off every open stream, as a failing connection does. */
    public synchronized void breakStreams() {
        List<Followed> open = List.copyOf(followed);
        followed.clear();
        open.forEach(stream -> stream.to.onError(Status.UNAVAILABLE.asRuntimeException()));
    }

    private synchronized void append(List<Event> events, StreamObserver<Confirmation> answer) {
        Map<String, Long> next = new HashMap<>();
        for (Event event : events) {
            String record = event.getAggregateIdentifier();
            if (record.isEmpty()) {
                continue;
            }
            long expected = next.computeIfAbsent(record, id -> highest(id) + 1);
            if (event.getAggregateSequenceNumber() != expected) {
                Metadata trailers = new Metadata();
                trailers.put(ERROR_CODE, "AXONIQ-2000");
                answer.onError(Status.OUT_OF_RANGE
                        .withDescription("Invalid sequence number for " + record)
                        .asRuntimeException(trailers));
                return;
            }
            next.put(record, expected + 1);
        }
        store(events.toArray(Event[]::new));
        if (losingAnswer) {
            losingAnswer = false;
            answer.onError(Status.UNAVAILABLE.asRuntimeException());
            return;
        }
        answer(answer, Confirmation.newBuilder().setSuccess(true).build());
    }

    private long highest(String record) {
        return of(record).mapToLong(Event::getAggregateSequenceNumber).max().orElse(-1);
    }

    private Stream<Event> of(String record) {
        return log.stream().filter(event -> event.getAggregateIdentifier().equals(record));
    }

    private void send(Followed stream) {
        while (stream.permits > 0 && stream.next < log.size()) {
            stream.to.onNext(EventWithToken.newBuilder()
                    .setToken(stream.next)
                    .setEvent(log.get((int) stream.next))
                    .build());
            stream.next++;
            stream.permits--;
        }
    }

    private static <T> void answer(StreamObserver<T> to, T value) {
        to.onNext(value);
        to.onCompleted();
    }

    private static void answerToken(StreamObserver<TrackingToken> to, long token) {
        answer(to, TrackingToken.newBuilder().setToken(token).build());
    }

    private static final class Followed {
        private final StreamObserver<EventWithToken> to;
        private long next = -1;
        private long permits;

        private Followed(StreamObserver<EventWithToken> to) {
            this.to = to;
        }
    }

    private final class EventStore extends EventStoreGrpc.EventStoreImplBase {
        @Override
        public StreamObserver<Event> appendEvent(StreamObserver<Confirmation> answer) {
            List<Event> transaction = new ArrayList<>();
            return new Receiving<>() {
                @Override
                public void onNext(Event event) {
                    transaction.add(event);
                }

                @Override
                public void onCompleted() {
                    append(transaction, answer);
                }
            };
        }

        @Override
        public void listAggregateEvents(GetAggregateEventsRequest request, StreamObserver<Event> answer) {
            synchronized (AxonServerStandIn.this) {
                of(request.getAggregateId())
                        .filter(event -> event.getAggregateSequenceNumber() >= request.getInitialSequence())
                        .forEach(answer::onNext);
                answer.onCompleted();
            }
        }

        @Override
        public StreamObserver<GetEventsRequest> listEvents(StreamObserver<EventWithToken> answer) {
            Followed stream = new Followed(answer);
            // With a handler, an event sent to a client that has just gone is dropped and disturbs nobody else.
            ((ServerCallStreamObserver<EventWithToken>) answer).setOnCancelHandler(() -> end(stream));
            return new Receiving<>() {
                @Override
                public void onNext(GetEventsRequest request) {
                    synchronized (AxonServerStandIn.this) {
                        if (stream.next < 0) {
                            stream.next = request.getTrackingToken();
                            followed.add(stream);
                        }
                        stream.permits += request.getNumberOfPermits();
                        send(stream);
                    }
                }

                @Override
                public void onError(Throwable broken) {
                    end(stream);
                }

                @Override
                public void onCompleted() {
                    if (end(stream)) {
                        answer.onCompleted();
                    }
                }
            };
        }

        private boolean end(Followed stream) {
            synchronized (AxonServerStandIn.this) {
                return followed.remove(stream);
            }
        }

        @Override
        public void readHighestSequenceNr(
                ReadHighestSequenceNrRequest request, StreamObserver<ReadHighestSequenceNrResponse> answer) {
            synchronized (AxonServerStandIn.this) {
                answer(
                        answer,
                        ReadHighestSequenceNrResponse.newBuilder()
                                .setToSequenceNr(highest(request.getAggregateId()))
                                .build());
            }
        }

        @Override
        public void getFirstToken(GetFirstTokenRequest request, StreamObserver<TrackingToken> answer) {
            answerToken(answer, 0);
        }

        @Override
        public void getLastToken(GetLastTokenRequest request, StreamObserver<TrackingToken> answer) {
            synchronized (AxonServerStandIn.this) {
                answerToken(answer, log.size() - 1);
            }
        }

        @Override
        public void getTokenAt(GetTokenAtRequest request, StreamObserver<TrackingToken> answer) {
            synchronized (AxonServerStandIn.this) {
                long token = 0;
                while (token < log.size() && log.get((int) token).getTimestamp() < request.getInstant()) {
                    token++;
                }
                answerToken(answer, log.isEmpty() ? -1 : token);
            }
        }
    }

    private final class Platform extends PlatformServiceGrpc.PlatformServiceImplBase {
        @Override
        public void getPlatformServer(ClientIdentification client, StreamObserver<PlatformInfo> answer) {
            answer(
                    answer,
                    PlatformInfo.newBuilder()
                            .setPrimary(NodeInfo.newBuilder()
                                    .setNodeName("stand-in")
                                    .setHostName("127.0.0.1")
                                    .setGrpcPort(server.getPort()))
                            .setSameConnection(true)
                            .build());
        }

        @Override
        public StreamObserver<PlatformInboundInstruction> openStream(
                StreamObserver<PlatformOutboundInstruction> answer) {
            return new Receiving<>() {
                @Override
                public void onNext(PlatformInboundInstruction instruction) {
                    if (instruction.hasHeartbeat()) {
                        answer.onNext(PlatformOutboundInstruction.newBuilder()
                                .setHeartbeat(Heartbeat.getDefaultInstance())
                                .build());
                    }
                    if (!instruction.getInstructionId().isEmpty()) {
                        answer.onNext(PlatformOutboundInstruction.newBuilder()
                                .setAck(InstructionAck.newBuilder()
                                        .setInstructionId(instruction.getInstructionId())
                                        .setSuccess(true))
                                .build());
                    }
                }

                @Override
                public void onCompleted() {
                    answer.onCompleted();
                }
            };
        }
    }

    private abstract static class Receiving<T> implements StreamObserver<T> {
        @Override
        public void onError(Throwable broken) {
            // The client is gone, and with it whatever it had not completed.
        }
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
