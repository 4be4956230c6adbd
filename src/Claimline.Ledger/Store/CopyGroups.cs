namespace Claimline.Ledger.Store;

/// <summary>Puts documents that share a band into one group, whatever order they come in, and parts groups again when one that held them together goes.</summary>
internal sealed class CopyGroups(Database database, Touched touched)
{
    public void Add(long document, DocumentRow row)
    {
        if (row.Bands.Count == 0) return;
        var groups = row.Bands.Select(b => database.First(CopyRow.OriginOfBand, static r => r.GetString(0), b)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        foreach (var band in row.Bands) database.Run(CopyRow.InsertBand, band, document);
        var origin = groups.Append(row.Sha256).Min(StringComparer.Ordinal)!;
        // Claims change where two groups are one now and both are heard: each of them is heard in all but the largest.
        foreach (var group in groups.OrderByDescending(g => database.Number(CopyRow.CountOf, g)).ThenBy(static g => g, StringComparer.Ordinal).Skip(1)) touched.Add(database, CopyRow.Days, group);
        foreach (var group in groups.Where(g => g != origin)) database.Run(CopyRow.Rename, group, origin);
        database.Run(CopyRow.Insert, document, origin, row.Published);
    }

    /// <summary>To be called while the document's row and those of its readings stand.</summary>
    public void Remove(long document)
    {
        if (database.First(CopyRow.Origin, static r => r.GetString(0), document) is not { } origin) return;
        touched.Add(database, CopyRow.Days, origin);
        database.Run(CopyRow.DeleteBands, document);
        database.Run(CopyRow.Delete, document);
        var left = database.Query(CopyRow.Members, static r => (Document: r.GetInt64(0), Sha256: r.GetString(1)), origin).ToList();
        // The first of the ids that hang together names them: members come in the order of ids.
        var names = new Dictionary<long, string>();
        var withBand = left.SelectMany(m => database.Query(CopyRow.BandsOf, static r => r.GetInt64(0), m.Document).ToList().Select(b => (Band: b, m.Document))).ToLookup(static b => b.Band, static b => b.Document);
        foreach (var member in left)
        {
            if (names.ContainsKey(member.Document)) continue;
            var open = new Stack<long>([member.Document]);
            names[member.Document] = member.Sha256;
            while (open.TryPop(out var one))
            {
                foreach (var other in database.Query(CopyRow.BandsOf, static r => r.GetInt64(0), one).ToList().SelectMany(b => withBand[b]))
                {
                    if (names.TryAdd(other, member.Sha256)) open.Push(other);
                }
            }
        }
        foreach (var (member, name) in names) database.Run(CopyRow.SetOrigin, member, name);
    }
}
