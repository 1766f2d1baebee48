package io.tallystick.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator can set, under {@code tallystick.}.
 *
 * @param dataDir where an embedded ledger keeps its database, keys and secrets
 * @param zone the house's time zone; days begin and end by it
 * @param mostBodyBytes the largest body of a command
 * @param mostUploadBytes the largest file imported
 * @param mostCommandsAtOnce how many commands may wait at once; further ones are told to come back
 * @param masterKey the file with the master key that wraps the keys of data subjects; made where missing in the
 *     embedded default
 * @param erasureList the list of erasures, which a restored ledger is held to; beside the master key unless set
 * @param appendKey the key that rows of the log get their codes with, made where rows have none yet; beside the master key
 *     unless set
 * @param documents where documents are kept
 * @param db the database; embedded where no URL is given
 * @param security who may come in
 * @param opening how an embedded ledger is first opened
 * @param proof the Merkle log over the ledger
 * @param witnesses who is asked to cosign its checkpoints
 * @param checkpoints where else they are kept
 * @param worlds past worlds kept before anybody asks
 * @param notices how people are told of what is due, besides in the console
 */
@ConfigurationProperties("tallystick")
public record TallystickProperties(
        @DefaultValue("./data") Path dataDir,
        @Nullable ZoneId zone,
        @DefaultValue("4194304") int mostBodyBytes,
        @DefaultValue("33554432") int mostUploadBytes,
        @DefaultValue("1024") int mostCommandsAtOnce,
        @Nullable Path masterKey,
        @Nullable Path erasureList,
        @Nullable Path appendKey,
        @DefaultValue Documents documents,
        @DefaultValue Db db,
        @DefaultValue Security security,
        @DefaultValue Opening opening,
        @DefaultValue Proof proof,
        @DefaultValue Witnesses witnesses,
        @DefaultValue Checkpoints checkpoints,
        @DefaultValue Worlds worlds,
        @DefaultValue Notices notices) {

    /**
     * @param keptEvery the smallest distance, in events, at which past worlds are kept before anybody asks; none at 0
     */
    public record Worlds(@DefaultValue("150000") long keptEvery) {}

    /**
     * @param url the JDBC address with user and password, also {@code TALLYSTICK_DB_URL}
     * @param ownerUrl the address for migrations, also {@code TALLYSTICK_DB_OWNER_URL}; without it {@code url} is used
     * @param poolSize connections for each side
     */
    public record Db(
            @DefaultValue("") String url,
            @DefaultValue("") String ownerUrl,
            @DefaultValue("10") int poolSize) {
        public boolean embedded() {
            return url.isBlank();
        }
    }

    /**
     * @param folder where contents are kept; {@code documents} in the data directory unless set
     * @param mostBytes the largest document
     */
    public record Documents(
            @Nullable Path folder, @DefaultValue("67108864") long mostBytes) {}

    /**
     * @param builtInUsers whether the users of the README may log in; by default only with the embedded database
     */
    public record Security(@Nullable Boolean builtInUsers) {}

    /**
     * @param with what an empty embedded ledger is opened with
     * @param samplePercent the size of a sample: 63 has some 2,400 units with 18,000 items, 100 half as many again
     * @param sampleSeed what the chance of a sample begins with; the same seed gives the same sample
     */
    public record Opening(
            @DefaultValue("sample") With with,
            @DefaultValue("63") int samplePercent,
            @DefaultValue("2024") long sampleSeed) {
        /** What an empty embedded ledger can be opened with. */
        public enum With {
            /** Two years of an enterprise that never was, on simulated time. */
            SAMPLE,
            /** The people and posts of the README, and nothing else: a real ledger. */
            HOUSE,
            /** Nothing: whoever comes first opens it. */
            NOTHING
        }
    }

    /**
     * @param keyFile the key checkpoints are signed with, made at the first start; by default among the keys of the data
     *     folder. One whose name ends with {@code .p12} or {@code .pfx} is a PKCS#12 store
     * @param nextKeyFile the key that is to take over, made where missing; none unless set
     * @param keyPassword the password of stores
     * @param origin the name of a key made here: the address the log is found at, without scheme, for example {@code
     *     ledger.example.org/tlog}
     * @param commitEvery how long after the last time, at most, the log commits to how much there is of every record
     */
    public record Proof(
            @Nullable Path keyFile,
            @Nullable Path nextKeyFile,
            @DefaultValue("") String keyPassword,
            @DefaultValue("") String origin,
            @DefaultValue("5m") Duration commitEvery) {}

    /**
     * @param policy the file that names them, their keys and addresses, and how many have to cosign (c2sp.org/tlog-policy);
     *     nobody is asked without one
     * @param every how often the newest checkpoint is sent to them, and into the folder
     */
    public record Witnesses(
            @Nullable Path policy, @DefaultValue("5s") Duration every) {}

    /**
     * @param folder where each checkpoint sent is written as a file of its own, read-only and never again; best on a medium
     *     that is written once
     */
    public record Checkpoints(@Nullable Path folder) {}

    /** Where contents of documents are kept. */
    public Path documentsFolder() {
        return documents.folder() == null ? dataDir.resolve("documents") : documents.folder();
    }

    /**
     * Mail is sent where {@code spring.mail.host} is set.
     *
     * @param address the address of the console as people reach it, for the link in a notice
     * @param from the sender of mail
     * @param language of mail: {@code en}, {@code zh-Hant} or {@code zh-Hans}
     * @param summaryAt the time of day from which daily summaries are sent, for example {@code 07:00}
     * @param webhook where notices are posted to, if anywhere
     * @param webhookSecret signs what is posted (HMAC-SHA256); nothing is signed without one
     */
    public record Notices(
            @DefaultValue("") String address,
            @DefaultValue("tallystick@localhost") String from,
            @DefaultValue("en") String language,
            @DefaultValue("07:00") String summaryAt,
            @Nullable URI webhook,
            @DefaultValue("") String webhookSecret) {}

    /** The file with the master key; in the data folder unless set. */
    public Path masterKeyFile() {
        return masterKey == null ? dataDir.resolve("secrets").resolve("master.key") : masterKey;
    }

    /** The list of erasures, beside the master key unless set. */
    public Path erasureListFile() {
        return erasureList == null ? masterKeyFile().resolveSibling("erasures.tsv") : erasureList;
    }

    /** The key of codes of rows, beside the master key unless set. */
    public Path appendKeyFile() {
        return appendKey == null ? masterKeyFile().resolveSibling("append.key") : appendKey;
    }

    /** The house's time zone; the machine's where none is set. */
    public ZoneId houseZone() {
        return zone == null ? ZoneId.systemDefault() : zone;
    }

    /** Whether the users of the README may log in. */
    public boolean allowsBuiltInUsers() {
        return security.builtInUsers() == null ? db.embedded() : security.builtInUsers();
    }
}
