namespace Claimline.Ledger.Store;

/// <summary>Copies of a ledger's file.</summary>
internal static class Backup
{
    /// <summary>Writes a copy as the ledger stands at one instant, under its own name only when it is whole.</summary>
    public static void Write(Database from, string path, bool replace)
    {
        if (!replace && File.Exists(path)) throw new LedgerException(LedgerProblems.Exists(path));
        var partial = path + ".partial";
        try
        {
            File.Delete(partial);
            using (var copy = Database.Open(partial, write: true))
            {
                from.CopyTo(copy);
                // A copy is one file: without this it would want a log beside it.
                copy.Script("PRAGMA journal_mode = DELETE");
            }
            File.Move(partial, path, overwrite: true);
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            throw new LedgerException(LedgerProblems.Unopened(path, reason.Message), reason);
        }
        finally
        {
            File.Delete(partial);
        }
    }
}
