package io.tallystick.app.vault;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** The wrapped keys of data subjects in the database. */
final class SubjectKeys {
    private final DataSource dataSource;

    SubjectKeys(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    Optional<byte[]> find(String subject) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select wrapped from vault.subject_key where subject = ?")) {
            select.setString(1, subject);
            try (ResultSet result = select.executeQuery()) {
                return result.next() ? Optional.of(result.getBytes(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the key of " + subject + " cannot be read", e);
        }
    }

    /**
     * Keeps the key unless there is one already, and gives the one that stands; durable when this returns.
     *
     * @throws IllegalStateException if the subject was erased
     */
    byte[] keep(String subject, byte[] wrapped) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into vault.subject_key (subject, wrapped) values (?, ?) on conflict do nothing")) {
            insert.setString(1, subject);
            insert.setBytes(2, wrapped);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the key of " + subject + " cannot be kept", e);
        }
        return find(subject).orElseThrow(() -> new IllegalStateException(subject + " was erased"));
    }
}
