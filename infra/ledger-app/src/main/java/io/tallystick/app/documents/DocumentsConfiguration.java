package io.tallystick.app.documents;

import io.tallystick.app.TallystickProperties;
import io.tallystick.command.documents.Stock;
import io.tallystick.command.door.CommandDoor;
import io.tallystick.command.door.RegisterFollower;
import io.tallystick.command.door.http.Answers;
import io.tallystick.command.organisation.Organisation.Employee;
import io.tallystick.content.ContentStore;
import io.tallystick.content.FileBlobs;
import io.tallystick.events.kernel.Vault;
import io.tallystick.events.log.EventReader;
import jakarta.servlet.MultipartConfigElement;
import java.time.Clock;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The documents: their store, their addresses, the sweeps. */
@Configuration(proxyBeanMethods = false)
class DocumentsConfiguration {
    private static final long BESIDE_THE_FILE = 1 << 20;

    @Bean
    FileBlobs fileBlobs(TallystickProperties properties) {
        return new FileBlobs(properties.documentsFolder());
    }

    /** What command handlers may ask of the store; the one bean of its kind, since Axon looks it up by type. */
    @Bean
    StagedDeposits deposits(FileBlobs blobs, Vault vault) {
        return new StagedDeposits(new ContentStore(blobs, vault));
    }

    /**
     * Files on their way in lie in this process's own folder: a process that is killed leaves them there, and the next start
     * deletes them.
     */
    @Bean
    MultipartConfigElement multipartConfig(FileBlobs blobs, TallystickProperties properties) {
        long most = Math.max(properties.documents().mostBytes(), properties.mostUploadBytes());
        return new MultipartConfigElement(
                blobs.incoming().toAbsolutePath().toString(), most, most + BESIDE_THE_FILE, 0);
    }

    @Bean
    KeptContents keptContents(FileBlobs blobs, StagedDeposits deposits) {
        return new KeptContents(blobs, deposits);
    }

    @Bean
    ReadingPermits readingPermits(Clock clock) {
        return new ReadingPermits(clock);
    }

    @Bean
    Uploads uploads(FileBlobs blobs, StagedDeposits deposits, CommandDoor door) {
        return new Uploads(blobs.incoming(), deposits.stored(), door);
    }

    @Bean
    AttachedDocuments attachedDocuments(EventReader log) {
        return new AttachedDocuments(log);
    }

    @Bean
    UploadController uploadController(
            Uploads uploads, AttachedDocuments documents, Answers answers, TallystickProperties properties) {
        return new UploadController(
                uploads, documents, answers, properties.documents().mostBytes());
    }

    @Bean
    ReadingController readingController(
            CommandDoor door,
            AttachedDocuments documents,
            StagedDeposits deposits,
            FileBlobs blobs,
            ReadingPermits permits,
            Answers answers) {
        return new ReadingController(
                door, documents, new OpenedContents(deposits.stored(), blobs.incoming()), permits, answers);
    }

    @Bean(destroyMethod = "close")
    Sweeps sweeps(CommandDoor door, StagedDeposits deposits, EventReader log, Clock clock) {
        return new Sweeps(door, deposits.stored(), new Stock(log), clock);
    }

    /** Once a sample is there, so after it. */
    @Bean
    @Order(3)
    ApplicationRunner sweepsGoOn(Sweeps sweeps, RegisterFollower registers) {
        return arguments -> sweeps.resume(
                employee -> registers.books().organisation().employee(employee).map(Employee::account));
    }

    @Bean
    SweepController sweepController(CommandDoor door, Sweeps sweeps, Answers answers) {
        return new SweepController(door, sweeps, answers);
    }
}
