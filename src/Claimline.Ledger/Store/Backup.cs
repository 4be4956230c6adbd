using System.Globalization;

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

    /// <summary>Copies a backup over the ledger at a path, through SQLite, so that whoever has it open sees the change; one that SQLite cannot open is moved aside.</summary>
    public static string? Restore(Database from, string path, DateTimeOffset now)
    {
        if (!File.Exists(path))
        {
            Write(from, path, replace: false);
            return null;
        }
        var before = string.Create(CultureInfo.InvariantCulture, $"{path}.before-{now:yyyyMMdd'T'HHmmssfff}");
        try
        {
            using var ledger = Database.Open(path, write: true);
            Write(ledger, before, replace: false);
            from.CopyTo(ledger);
        }
        catch (LedgerException reason) when (reason.Problem.Code is "CL0402" or "CL0408" or "CL0409")
        {
            foreach (var end in (ReadOnlySpan<string>)["", "-wal", "-shm"])
            {
                if (File.Exists(path + end)) File.Move(path + end, before + end, overwrite: true);
            }
            Write(from, path, replace: false);
        }
        return before;
    }
}
