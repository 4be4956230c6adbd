using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Claimline.Language;
using Claimline.Ledger.Linking;
using Claimline.Ledger.Log;
using Claimline.Ledger.Queries;
using Claimline.Ledger.Schema;
using Claimline.Ledger.Sources;
using Claimline.Ledger.Store;

namespace Claimline.Ledger;

/// <summary>An append-only ledger in one file: documents, what was read in them, and the decisions of reviewers.</summary>
/// <remarks>
/// Methods throw <see cref="LedgerException"/> where the file cannot be read or written. They are asynchronous for the sake of a store
/// that is; SQLite answers at once. One ledger is used by one thread at a time; threads and processes that open it each for themselves
/// do not disturb one another.
/// </remarks>
public sealed class ClaimLedger : IAsyncDisposable
{
    // A writer lets others in after so long.
    private static readonly TimeSpan LongestTransaction = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan UsualPatience = TimeSpan.FromMinutes(1);

    private readonly TimeProvider clock;

    private ClaimLedger(Database database, TimeProvider clock)
    {
        Database = database;
        this.clock = clock;
    }

    /// <summary>How long to wait for other processes that write.</summary>
    public TimeSpan Patience { get; set; } = UsualPatience;

    internal Database Database { get; }

    internal TimeProvider Clock => clock;

    /// <summary>Opens a ledger for writing; makes it where there is none, and brings one of an older version forward.</summary>
    public static Task<ClaimLedger> OpenAsync(string path, TimeProvider clock, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(clock);
        MakeFolder(path);
        ClaimRules.Begin();
        return Task.FromResult(Open(path, write: true, clock, database =>
        {
            Migrations.Check(database, Migrations.Scripts.Count);
            database.PrepareToWrite(UsualPatience, cancellation);
            Migrations.BringForward(database, Migrations.Scripts, UsualPatience, cancellation);
        }));
    }

    /// <summary>Opens a ledger that is there, and changes nothing.</summary>
    public static Task<ClaimLedger> OpenForReadingAsync(string path, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!File.Exists(path)) throw new LedgerException(LedgerProblems.Missing(path));
        return Task.FromResult(Open(path, write: false, TimeProvider.System, database =>
        {
            var schema = Migrations.Check(database, Migrations.Scripts.Count);
            if (schema < Migrations.Scripts.Count) throw new LedgerException(schema == 0 ? LedgerProblems.NoLedger(path) : LedgerProblems.Older(path));
        }));
    }

    /// <summary>Records one document with its reading.</summary>
    public async Task<Receipt> RecordAsync(SourceText source, Reading reading, CancellationToken cancellation)
    {
        await foreach (var receipt in RecordAsync(One(), cancellation)) return receipt;
        throw new UnreachableException();

        async IAsyncEnumerable<Recordable> One()
        {
            await Task.CompletedTask;
            yield return PreparedDocument.Of(source, reading);
        }
    }

    /// <summary>Records documents, and what was refused, as they come, many in a transaction; each is recorded whole or not at all, and its receipt comes when it is kept.</summary>
    public async IAsyncEnumerable<Receipt> RecordAsync(IAsyncEnumerable<Recordable> documents, [EnumeratorCancellation] CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(documents);
        await using var coming = documents.GetAsyncEnumerator(cancellation);
        var next = coming.MoveNextAsync().AsTask();
        var refusals = new RefusalRecording(Database);
        while (await next)
        {
            var receipts = new List<Receipt>();
            var started = Stopwatch.GetTimestamp();
            using (var transaction = Write(cancellation))
            {
                var recording = new DocumentRecording(Database, transaction);
                do
                {
                    switch (coming.Current)
                    {
                        case PreparedDocument document:
                            receipts.Add(recording.Record(document));
                            break;
                        case RefusedDocument refused:
                            receipts.Add(refusals.Record(refused, transaction));
                            break;
                        case FileRead file:
                            refusals.Close(file, transaction);
                            break;
                        default:
                            throw new UnreachableException();
                    }
                    next = coming.MoveNextAsync().AsTask();
                }
                while (await ArrivesAsync(next, LongestTransaction - Stopwatch.GetElapsedTime(started), cancellation));
                transaction.Commit();
            }
            foreach (var receipt in receipts) yield return receipt;
            Database.Yield();
        }
    }

    /// <summary>The length of the log, and the hash over all of it.</summary>
    public Checkpoint Checkpoint()
    {
        var tree = Database.First(HeadRow.Current, HeadRow.Read) ?? throw new LedgerException(LedgerProblems.Damaged(Database.Path, "its head is missing"));
        return new Checkpoint(tree.Size, tree.Root);
    }

    /// <summary>Takes content out for good; its leaf hash stays, and a decision says who and why. What rested on it is derived again.</summary>
    /// <param name="read">Reads the copy in which spans are blacked out.</param>
    public Task<Checkpoint> RedactAsync(Redaction redaction, Func<SourceText, Reading> read, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(redaction);
        using (var transaction = Write(cancellation))
        {
            var document = DocumentRow.Named(Database, redaction.Document);
            foreach (var span in redaction.Spans)
            {
                if (span.Start < 0 || span.Start >= span.End || span.End > document.Length)
                    throw new LedgerException(LedgerProblems.OutsideDocument(string.Create(CultureInfo.InvariantCulture, $"{span.Start}-{span.End}"), document.Length));
            }
            new Redacting(Database, transaction).Redact(redaction, document, read);
            transaction.Commit();
        }
        // Out of the free pages and the write-ahead log as well.
        Database.Script("VACUUM; PRAGMA wal_checkpoint(TRUNCATE)");
        return Task.FromResult(Checkpoint());
    }

    /// <summary>Records what a reviewer decided of a piece of evidence, and derives again every claim that it bears on.</summary>
    /// <returns>The claims in which it is heard, as they stand before and after.</returns>
    public Task<IReadOnlyList<(ClaimSummary? Before, ClaimSummary? After)>> DecideAsync(EvidenceRuling ruling, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ruling);
        using var transaction = Write(cancellation);
        var changes = new Deciding(Database, transaction).Decide(ruling);
        transaction.Commit();
        return Task.FromResult(changes());
    }

    /// <summary>Keeps a file that no reader reads, as it is; one that is there already changes nothing.</summary>
    /// <param name="file">Its text is a line that says what it is.</param>
    public Task KeepAsync(SourceText file, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(file);
        using var transaction = Write(cancellation);
        new DocumentRecording(Database, transaction).Keep(file);
        transaction.Commit();
        return Task.CompletedTask;
    }

    /// <summary>Records what a reviewer decided of sources, and derives again every claim that depends on it.</summary>
    public Task<SourceOutcome> DecideAsync(SourceRuling ruling, string by, string reason, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ruling);
        using var transaction = Write(cancellation);
        var outcome = new SourceDeciding(Database, transaction).Decide(ruling, by, reason);
        transaction.Commit();
        return Task.FromResult(outcome());
    }

    /// <summary>Records that claims are one, or that a proposition is not what a claim puts forward, and derives the claims of their block again.</summary>
    public Task<ClaimOutcome> DecideAsync(ClaimRuling ruling, string by, string reason, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ruling);
        using var transaction = Write(cancellation);
        var outcome = new ClaimDeciding(Database, transaction).Decide(ruling, by, reason);
        transaction.Commit();
        return Task.FromResult(outcome());
    }

    /// <summary>Records how credible a person finds a claim; how it stands is not touched.</summary>
    public Task GradeAsync(ClaimGrade grade, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(grade);
        using var transaction = Write(cancellation);
        new Deciding(Database, transaction).Grade(grade);
        transaction.Commit();
        return Task.CompletedTask;
    }

    /// <summary>Adds a piece of evidence, or ties one to further claims, and derives again every claim that it bears on.</summary>
    /// <returns>The piece's id, and the claims in which it is heard, as they stand before and after.</returns>
    public Task<(string Id, IReadOnlyList<(ClaimSummary? Before, ClaimSummary? After)> Claims)> AddEvidenceAsync(NewEvidence evidence, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        using var transaction = Write(cancellation);
        var (id, changes) = new Deciding(Database, transaction).Add(evidence);
        transaction.Commit();
        return Task.FromResult((id, changes()));
    }

    /// <summary>Records what an analyst concludes of a claim; how the claim stands is not touched.</summary>
    public Task JudgeAsync(Judgement judgement, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        using var transaction = Write(cancellation);
        new Deciding(Database, transaction).Judge(judgement);
        transaction.Commit();
        return Task.CompletedTask;
    }

    /// <summary>Keeps a step of an edition with what the edition holds.</summary>
    /// <param name="product">The product as JSON.</param>
    public Task KeepAsync(KeptEdition edition, ReadOnlyMemory<byte> product, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(edition);
        using var transaction = Write(cancellation);
        var entry = transaction.Log.Append(EntryKind.Edition, Kept.EditionContent.ToContent(edition, product.Span));
        transaction.Derived.Edition(entry.Number, entry.Recorded, edition);
        transaction.Commit();
        return Task.CompletedTask;
    }

    /// <summary>Writes a copy of the ledger as it stands at one instant, while others go on using it.</summary>
    public Task BackUpAsync(string path, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Backup.Write(Database, path, replace: false);
        return Task.CompletedTask;
    }

    /// <summary>Puts a backup in the place of the ledger at <paramref name="path"/>; a ledger that is there is copied beside itself first, or moved there where it cannot be read.</summary>
    /// <returns>Where the ledger from before is now; null where there was none.</returns>
    public static async Task<string?> RestoreAsync(string backup, string path, TimeProvider clock, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(clock);
        await using var from = await OpenForReadingAsync(backup, cancellation);
        MakeFolder(path);
        return Backup.Restore(from.Database, path, clock.GetUtcNow());
    }

    /// <summary>Whatever is not as it was recorded, the first bad entry first; empty where the ledger is whole.</summary>
    /// <param name="since">A checkpoint from before, to prove that nothing it covers was changed.</param>
    public Task<IReadOnlyList<Problem>> VerifyAsync(Checkpoint? since, CancellationToken cancellation) =>
        Task.FromResult(new Verification(Database, since, cancellation).Run());

    /// <summary>Empties all derived tables and fills them from the log.</summary>
    public Task DeriveAgainAsync(CancellationToken cancellation)
    {
        using var transaction = Write(cancellation);
        transaction.Derived.Rebuild(cancellation);
        transaction.Commit();
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        Database.Dispose();
        return ValueTask.CompletedTask;
    }

    internal WriteTransaction Write(CancellationToken cancellation) => new(Database, clock, Patience, cancellation);

    // A document that takes long to read must not keep the lock; one that failed must not undo those before it.
    private static async Task<bool> ArrivesAsync(Task<bool> next, TimeSpan within, CancellationToken cancellation)
    {
        if (within <= TimeSpan.Zero) return false;
        if (!next.IsCompleted) await Task.WhenAny(next, Task.Delay(within, cancellation));
        return next.IsCompletedSuccessfully && await next;
    }

    private static ClaimLedger Open(string path, bool write, TimeProvider clock, Action<Database> prepare)
    {
        var database = Database.Open(path, write);
        try
        {
            prepare(database);
            return new ClaimLedger(database, clock);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    private static void MakeFolder(string path)
    {
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder) Directory.CreateDirectory(folder);
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            throw new LedgerException(LedgerProblems.Unopened(path, reason.Message), reason);
        }
    }
}
