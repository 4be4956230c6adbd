using Claimline.Ledger.Kept;
using Claimline.Ledger.Log;

namespace Claimline.Ledger.Store;

/// <summary>Appends entries to the log within one transaction.</summary>
internal sealed class LogWriter
{
    private readonly Database database;
    private readonly TimeProvider clock;
    private readonly MerkleFrontier tree;
    private long last;

    /// <summary>To be made after the write lock is taken: another process may have written since.</summary>
    public LogWriter(Database database, TimeProvider clock)
    {
        this.database = database;
        this.clock = clock;
        tree = database.First(HeadRow.Current, HeadRow.Read) ?? new MerkleFrontier();
        last = database.Number(EntryRow.LastRecorded);
    }

    /// <summary>By how far the clock stood before the last entry when one was appended; null where it never did.</summary>
    public (DateTimeOffset Now, DateTimeOffset Last)? SetBack { get; private set; }

    public Entry Append(EntryKind kind, Content content)
    {
        var now = clock.GetUtcNow();
        if (now.ToUnixTimeMilliseconds() is var instant && instant < last) SetBack ??= (now, DateTimeOffset.FromUnixTimeMilliseconds(last));
        last = Math.Max(last, instant);
        var entry = new Entry(tree.Size, last, kind, content.Digest);
        database.Run(EntryRow.Insert, entry.Number, entry.Recorded, (int)kind, entry.Leaf.ToBytes(), entry.Content.ToBytes(), content.Salt, content.Payload);
        tree.Append(entry.Leaf);
        return entry;
    }

    /// <summary>Keeps the tree's edge; without it the entries do not count.</summary>
    public void Finish() => database.Run(HeadRow.Update, tree.Size, HeadRow.Peaks(tree));
}
