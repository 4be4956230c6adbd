using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Claimline.Ledger.Store;

/// <summary>What SQLite could not do, as a coded problem.</summary>
internal static class StoreErrors
{
    public static LedgerException Translate(SqliteException reason, string path) => Translate(reason.Message, reason.SqliteErrorCode, path, reason);

    public static LedgerException Translate(string message, int code, string path, Exception? inner = null) => new((code & 0xff) switch
    {
        raw.SQLITE_FULL => LedgerProblems.DiskFull(path),
        raw.SQLITE_READONLY => LedgerProblems.ReadOnly(path, message),
        raw.SQLITE_CANTOPEN => LedgerProblems.Unopened(path, message),
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_PROTOCOL => LedgerProblems.Locked(path),
        raw.SQLITE_NOTADB => LedgerProblems.NoLedger(path),
        raw.SQLITE_CORRUPT => LedgerProblems.Damaged(path, message),
        _ => LedgerProblems.Failed(path, message),
    }, inner);
}
