using Claimline.Ledger;
using Claimline.Ledger.Log;
using Claimline.Ledger.Store;

namespace Claimline.Tests.Ledger;

public sealed class VerifyTests : IAsyncLifetime
{
    // The same ones in every run; CLAIMLINE_FLIPS=1000 tries as many.
    private static readonly int Flips = int.Parse(Environment.GetEnvironmentVariable("CLAIMLINE_FLIPS") ?? "60", System.Globalization.CultureInfo.InvariantCulture);

    private readonly LedgerFile ledger = new();

    public async ValueTask InitializeAsync()
    {
        await ledger.AddAsync(LedgerFile.Document(LedgerFile.Report));
        ledger.Clock.Now += TimeSpan.FromMinutes(1);
        await ledger.AddAsync(LedgerFile.Document("Mayor Vitali Klitschko denied on July 1 that Russian forces struck Kyiv.", "second.txt"));
    }

    // So many that full text and places have pages inside.
    private async Task AddMoreAsync()
    {
        for (var i = 0; i < Flips / 8; i++) await ledger.AddAsync(LedgerFile.Document($"{LedgerFile.Report}\n\nMayor Vitali Klitschko denied on July 1 that {i} drones struck Kyiv, Odesa and Kharkiv.", $"{i}.txt"));
    }

    [Theory]
    [InlineData("UPDATE entry SET recorded = recorded - 1 WHERE number = 2", "CL0421", "entry 2 ")]
    [InlineData("UPDATE entry SET kind = 3 WHERE number = 1", "CL0421", "entry 1 ")]
    [InlineData("UPDATE entry SET payload = zeroblob(length(payload)) WHERE number = 3", "CL0421", "entry 3 ")]
    [InlineData("UPDATE entry SET payload = NULL, salt = NULL WHERE number = 1", "CL0421", "entry 1 was altered: its content is gone and no decision redacts it")]
    [InlineData("UPDATE entry SET number = -1 WHERE number = 1; UPDATE entry SET number = 1 WHERE number = 2; UPDATE entry SET number = 2 WHERE number = -1", "CL0421", "entry 1 ")]
    [InlineData("DELETE FROM entry WHERE number = 1", "CL0420", "entry 1 ")]
    [InlineData("DELETE FROM entry WHERE number = 3", "CL0422", "3 entries")]
    [InlineData("UPDATE head SET size = 3", "CL0408", "damaged")]
    [InlineData("UPDATE head SET peaks = zeroblob(32)", "CL0422", "4 entries")]
    [InlineData("UPDATE statement SET stance = 'order' WHERE id = (SELECT max(id) FROM statement)", "CL0425", "table statement")]
    [InlineData("DELETE FROM statement", "CL0425", "table statement")]
    [InlineData("UPDATE place SET latitude = latitude + 1", "CL0425", "table place")]
    [InlineData("DELETE FROM place_point", "CL0425", "table place_point")]
    [InlineData("UPDATE document SET name = 'other' WHERE entry = 2", "CL0425", "row 2 of table document")]
    [InlineData("UPDATE reading SET publisher = 'other'", "CL0425", "table reading")]
    [InlineData("DELETE FROM passage WHERE rowid = (SELECT max(rowid) FROM passage)", "CL0425", "table passage")]
    [InlineData("INSERT INTO redaction VALUES (1, 0, NULL)", "CL0425", "table redaction")]
    [InlineData("DROP INDEX statement_key", "CL0424", "tables")]
    public async Task What_was_altered_is_found_and_named(string tampering, string code, string named)
    {
        Assert.Empty(await ledger.VerifyAsync());
        ledger.Tamper(tampering);
        var finding = (await ledger.VerifyAsync())[0];
        Assert.Equal(code, finding.Code);
        Assert.Contains(named, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_rewritten_with_right_hashes_is_found_by_a_checkpoint_from_before()
    {
        var before = await ledger.CheckpointAsync();
        Assert.Empty(await ledger.VerifyAsync(before));
        using (var database = Database.Open(ledger.Path, write: true))
        {
            var rows = database.Query(EntryRow.All, EntryRow.Read).ToList();
            var tree = new MerkleFrontier();
            foreach (var row in rows)
            {
                var entry = row.Entry with { Recorded = row.Entry.Recorded + 1 };
                tree.Append(entry.Leaf);
                database.Run("UPDATE entry SET recorded = $2, leaf = $3 WHERE number = $1", entry.Number, entry.Recorded, entry.Leaf.ToBytes());
            }
            database.Run(HeadRow.Update, tree.Size, HeadRow.Peaks(tree));
        }
        await using (var forged = await ledger.OpenAsync()) await forged.DeriveAgainAsync(TestContext.Current.CancellationToken);
        Assert.Empty(await ledger.VerifyAsync());
        Assert.Equal("CL0427", Assert.Single(await ledger.VerifyAsync(before)).Code);
    }

    [Fact]
    public async Task A_checkpoint_from_before_holds_after_more_was_added()
    {
        var before = await ledger.CheckpointAsync();
        await ledger.AddAsync(LedgerFile.Document("Officials said that Kyiv was hit.", "third.txt"));
        Assert.Empty(await ledger.VerifyAsync(before));
        Assert.Empty(await ledger.VerifyAsync(new Checkpoint(0, MerkleProof.Root([]))));
    }

    [Fact]
    public async Task A_ledger_shorter_than_its_checkpoint_lost_entries()
    {
        var before = await ledger.CheckpointAsync();
        Assert.Equal("CL0426", Assert.Single(await ledger.VerifyAsync(before with { Size = before.Size + 1 })).Code);
    }

    [Fact]
    public async Task Tables_that_are_damaged_are_mended_from_the_log()
    {
        ledger.Tamper("UPDATE statement SET stance = 'deny'; DELETE FROM place; DELETE FROM passage; UPDATE document SET name = NULL");
        Assert.NotEmpty(await ledger.VerifyAsync());
        await using (var mending = await ledger.OpenAsync()) await mending.DeriveAgainAsync(TestContext.Current.CancellationToken);
        Assert.Empty(await ledger.VerifyAsync());
    }

    [Fact]
    public async Task One_flipped_byte_in_any_value_of_any_table_is_found()
    {
        await AddMoreAsync();
        var tables = new List<(string Table, string Column, long Row)>();
        using (var database = Database.Open(ledger.Path, write: false))
        {
            foreach (var table in database.Query("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' AND wr = 0", r => r.GetString(0)).ToList())
            {
                foreach (var column in database.Query("SELECT name FROM pragma_table_info($1)", r => r.GetString(0), table).ToList())
                    tables.AddRange(database.Query($"SELECT rowid FROM {table} WHERE {column} IS NOT NULL", r => (table, column, r.GetInt64(0))).ToList());
            }
        }
        var whole = await File.ReadAllBytesAsync(ledger.Path, TestContext.Current.CancellationToken);
        var random = new Random(5);
        for (var i = 0; i < Flips; i++)
        {
            var (table, column, row) = tables[random.Next(tables.Count)];
            await File.WriteAllBytesAsync(ledger.Path, whole, TestContext.Current.CancellationToken);
            if (!Flip(table, column, row, random)) continue;
            Assert.True(await FindsAsync(), $"{table}.{column} of row {row}");
        }
    }

    [Fact]
    public async Task One_flipped_bit_anywhere_is_found_where_any_table_shows_it()
    {
        await AddMoreAsync();
        var whole = await File.ReadAllBytesAsync(ledger.Path, TestContext.Current.CancellationToken);
        var content = Tables(ledger.Path);
        var random = new Random(4);
        var found = 0;
        for (var i = 0; i < Flips; i++)
        {
            var flipped = (byte[])whole.Clone();
            var at = random.Next(flipped.Length);
            flipped[at] ^= (byte)(1 << random.Next(8));
            await File.WriteAllBytesAsync(ledger.Path, flipped, TestContext.Current.CancellationToken);
            if (await FindsAsync())
            {
                found++;
                continue;
            }
            // Not found means that no table holds it: it lies in the room between rows.
            Assert.Equal(content, Tables(ledger.Path));
        }
        TestContext.Current.SendDiagnosticMessage($"{found} of {Flips} flipped bits found, the others between rows");
        Assert.True(found > 0);
    }

    public ValueTask DisposeAsync()
    {
        ledger.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<bool> FindsAsync()
    {
        try
        {
            return (await ledger.VerifyAsync()).Count > 0;
        }
        catch (LedgerException)
        {
            return true;
        }
    }

    private bool Flip(string table, string column, long row, Random random)
    {
        using var database = Database.Open(ledger.Path, write: true);
        database.Script("PRAGMA ignore_check_constraints = 1");
        var value = database.First($"SELECT {column} FROM {table} WHERE rowid = $1", r => r.GetValue(0), row)!;
        object flipped = value switch
        {
            byte[] { Length: > 0 } bytes => bytes.Select((b, i) => i == row % bytes.Length ? (byte)(b ^ (1 << random.Next(8))) : b).ToArray(),
            byte[] => new byte[1],
            long number => number ^ (1L << random.Next(20)),
            double number => BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(number) ^ (1L << random.Next(52))),
            string { Length: > 0 } text => $"{(char)(text[0] ^ 1)}{text[1..]}",
            _ => "x",
        };
        try
        {
            database.Run($"UPDATE {table} SET {column} = $1 WHERE rowid = $2", flipped, row);
            return true;
        }
        catch (LedgerException)
        {
            // Another row has this key.
            return false;
        }
    }

    private static List<string> Tables(string path)
    {
        using var database = Database.Open(path, write: false);
        var rows = new List<string>();
        foreach (var table in database.Query("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name", r => r.GetString(0)).ToList())
        {
            rows.AddRange(database.Query($"SELECT * FROM {table}", row =>
            {
                var values = new object[row.FieldCount];
                row.GetValues(values);
                return string.Join('|', values.Select(v => v is byte[] bytes ? Convert.ToHexString(bytes) : v.ToString()));
            }));
        }
        return rows;
    }
}
