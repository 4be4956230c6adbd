namespace Claimline.Ledger.Store;

/// <summary>The write lock, and all that is written under it as one step: entries, and the rows derived from them.</summary>
internal sealed class WriteTransaction : IDisposable
{
    private readonly Database database;
    private bool open = true;

    public WriteTransaction(Database database, TimeProvider clock, TimeSpan patience, CancellationToken cancellation)
    {
        this.database = database;
        database.Begin(patience, cancellation);
        try
        {
            Log = new LogWriter(database, clock);
            Derived = new DerivedRows(database);
        }
        catch
        {
            database.Rollback();
            throw;
        }
    }

    public LogWriter Log { get; }

    public DerivedRows Derived { get; }

    public void Commit()
    {
        Derived.Finish();
        Log.Finish();
        database.Commit();
        open = false;
    }

    public void Dispose()
    {
        if (open) database.Rollback();
    }
}
