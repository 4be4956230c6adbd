using Claimline.Language.Places;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Claimline.Ledger.Store;

/// <summary>One connection to a ledger's file: statements prepared once and kept, and the write lock.</summary>
internal sealed class Database : IDisposable
{
    // How often a writer that waits asks again, and how long one that has just written leaves the door open:
    // without the pause a process that adds thousands of documents would never let another in.
    private const int AskAgain = 5, LeaveOpen = 12;

    // Longer than another process takes to open a new file, or to recover one after a crash.
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(10);

    private readonly SqliteConnection connection;
    private readonly Dictionary<(string Sql, int Values), SqliteCommand> prepared = [];

    private Database(string path, SqliteConnection connection)
    {
        Path = path;
        this.connection = connection;
    }

    /// <summary>Empty for a ledger in memory.</summary>
    public string Path { get; }

    public static Database Open(string path, bool write)
    {
        var database = Connect(path, write ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadOnly);
        database.Script("PRAGMA cache_size = -32000");
        return database;
    }

    /// <summary>Sets the file up for writing; not before it is known to be a ledger.</summary>
    public void PrepareToWrite(TimeSpan patience, CancellationToken cancellation)
    {
        // The first to open a new file locks it for a moment.
        Locking("PRAGMA journal_mode = WAL", patience, cancellation);
        Script("PRAGMA synchronous = FULL; PRAGMA secure_delete = ON");
    }

    /// <summary>A database that is gone when it is closed; what does not fit into memory goes to a temporary file.</summary>
    public static Database Temporary() => Connect("", SqliteOpenMode.ReadWriteCreate);

    /// <summary>Runs several statements without parameters; waits while another process opens the file or makes it whole after a crash.</summary>
    public void Script(string sql) => Locking(sql, Moment, CancellationToken.None);

    /// <summary>Runs one statement with values for $1, $2 ... and says how many rows it changed.</summary>
    public int Run(string sql, params ReadOnlySpan<object?> values)
    {
        try
        {
            return Bind(sql, values).ExecuteNonQuery();
        }
        catch (SqliteException reason)
        {
            throw StoreErrors.Translate(reason, Path);
        }
    }

    public IEnumerable<T> Query<T>(string sql, Func<SqliteDataReader, T> row, params object?[] values)
    {
        using var reader = Reader(sql, values);
        while (Next(reader)) yield return row(reader);
    }

    /// <summary>The first row, or <c>default</c>.</summary>
    public T? First<T>(string sql, Func<SqliteDataReader, T> row, params object?[] values)
    {
        using var reader = Reader(sql, values);
        return Next(reader) ? row(reader) : default;
    }

    public long Number(string sql, params object?[] values) => First(sql, static r => r.IsDBNull(0) ? 0 : r.GetInt64(0), values);

    /// <summary>Takes the write lock, waiting for other processes; everything until <see cref="Commit"/> is one step or none.</summary>
    public void Begin(TimeSpan patience, CancellationToken cancellation) => Locking("BEGIN IMMEDIATE", patience, cancellation);

    public void Commit() => Script("COMMIT");

    /// <summary>Lets another process that waits have its turn.</summary>
    public static void Yield() => Thread.Sleep(LeaveOpen);

    private void Locking(string sql, TimeSpan patience, CancellationToken cancellation)
    {
        var until = Environment.TickCount64 + (long)patience.TotalMilliseconds;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var result = raw.sqlite3_exec(connection.Handle, sql);
            if (result == raw.SQLITE_OK) return;
            if ((result & 0xff) is not (raw.SQLITE_BUSY or raw.SQLITE_LOCKED)) throw StoreErrors.Translate(raw.sqlite3_errmsg(connection.Handle).utf8_to_string(), result, Path);
            if (Environment.TickCount64 > until) throw new LedgerException(LedgerProblems.Busy(Path, patience));
            Thread.Sleep(AskAgain);
        }
    }

    /// <summary>Undoes what was written since <see cref="Begin"/>; nothing where the database did so itself.</summary>
    public void Rollback()
    {
        if (raw.sqlite3_get_autocommit(connection.Handle) == 0) raw.sqlite3_exec(connection.Handle, "ROLLBACK");
    }

    /// <summary>Copies the whole database as it stands at one instant, while others go on reading and writing.</summary>
    public void CopyTo(Database other)
    {
        try
        {
            connection.BackupDatabase(other.connection);
        }
        catch (SqliteException reason)
        {
            throw StoreErrors.Translate(reason, other.Path);
        }
    }

    public void Dispose()
    {
        foreach (var command in prepared.Values) command.Dispose();
        connection.Dispose();
    }

    // SQL measures with km(latitude, longitude, latitude, longitude).
    private static Database Connect(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        try
        {
            connection.Open();
            connection.CreateFunction("km", static (double? latitude1, double? longitude1, double latitude2, double longitude2) =>
                latitude1 is { } latitude && longitude1 is { } longitude ? Distance.Km(latitude, longitude, latitude2, longitude2) : (double?)null, isDeterministic: true);
            return new Database(path, connection);
        }
        catch (SqliteException reason)
        {
            connection.Dispose();
            throw StoreErrors.Translate(reason, path);
        }
    }

    private SqliteDataReader Reader(string sql, object?[] values)
    {
        try
        {
            return Bind(sql, values).ExecuteReader();
        }
        catch (SqliteException reason)
        {
            throw StoreErrors.Translate(reason, Path);
        }
    }

    private bool Next(SqliteDataReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (SqliteException reason)
        {
            throw StoreErrors.Translate(reason, Path);
        }
    }

    private SqliteCommand Bind(string sql, ReadOnlySpan<object?> values)
    {
        // A query that is put together may be given more values than one of its forms asks for.
        if (!prepared.TryGetValue((sql, values.Length), out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 1; i <= values.Length; i++) command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
            prepared.Add((sql, values.Length), command);
        }
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }
}
