using Claimline.Ledger.Linking;

namespace Claimline.Ledger.Store;

/// <summary>Keeps the totals of places in step with the claims that are written and deleted. Counting all claims of a place anew would take longer with every report.</summary>
internal sealed class PlaceTally(Database into)
{
    private readonly Dictionary<(string Id, string Name), Change> changes = [];

    public void Written(IEnumerable<PlaceKey> places, DateOnly first, DateOnly last)
    {
        foreach (var place in places)
        {
            var change = Of(place.Id, Folded.Of(place.Name));
            change.Claims++;
            change.First = change.First < first ? change.First : first;
            change.Last = change.Last > last ? change.Last : last;
        }
    }

    /// <summary>To be called while the rows of a claim that goes are still there.</summary>
    public void Goes(string claim)
    {
        foreach (var (id, name, first, last) in into.Query(PlaceTotal.OfClaim, static r => (r.GetString(0), r.GetString(1), Days.Parse(r.GetString(2))!.Value, Days.Parse(r.GetString(3))!.Value), claim).ToList())
        {
            var change = Of(id, name);
            change.Claims--;
            change.FirstGone = change.FirstGone < first ? change.FirstGone : first;
            change.LastGone = change.LastGone > last ? change.LastGone : last;
        }
    }

    /// <summary>Where texts locate it may have changed.</summary>
    public void Located(string place)
    {
        foreach (var name in into.Query(PlaceTotal.NamesOf, static r => r.GetString(0), place).ToList()) Of(place, name);
    }

    /// <summary>Writes the totals of all places that changed.</summary>
    public void Write(BlockReader blocks)
    {
        foreach (var ((id, name), change) in changes) Write(id, name, change, blocks);
        changes.Clear();
    }

    private void Write(string id, string name, Change change, BlockReader blocks)
    {
        var before = into.First(PlaceTotal.ByName, PlaceTotal.Read, id, name);
        var claims = (before?.Claims ?? 0) + change.Claims;
        if (before is not null) into.Run(PlaceTotal.Delete, id, name);
        if (claims == 0) return;
        var (first, last) = DaysOf(before, change) ?? into.First(PlaceTotal.Days, static r => (Days.Parse(r.GetString(0))!.Value, Days.Parse(r.GetString(1))!.Value), name, id);
        var opening = into.First(PlaceTotal.Opening, BearingRow.Read, name, id)!;
        var places = blocks.ToBearing(opening).Proposition.Places;
        var place = places.First(p => p.Id == id && Folded.Of(p.Name) == name);
        var point = into.First(PlaceTotal.Point, static r => ((double?, double?))(r.GetDouble(0), r.GetDouble(1)), id) is { Item1: not null } located ? located : place == places[0] ? (opening.Latitude, opening.Longitude) : default;
        new PlaceTotal(id, name, place.Name, place.Type, place.Region, place.Country, point.Item1, point.Item2, claims, first, last).Write(into);
    }

    /// <summary>Null where the first or the last day went with a claim, so that all must be looked at.</summary>
    private static (DateOnly First, DateOnly Last)? DaysOf(PlaceTotal? before, Change change)
    {
        var (first, last) = (Earlier(before?.First, change.First), Later(before?.Last, change.Last));
        return change.FirstGone <= first && change.First != first || change.LastGone >= last && change.Last != last ? null : (first, last);
    }

    private static DateOnly Earlier(DateOnly? a, DateOnly? b) => a is null || b < a ? b!.Value : a.Value;

    private static DateOnly Later(DateOnly? a, DateOnly? b) => a is null || b > a ? b!.Value : a.Value;

    private Change Of(string id, string name)
    {
        if (!changes.TryGetValue((id, name), out var change)) changes[(id, name)] = change = new Change();
        return change;
    }

    private sealed class Change
    {
        public int Claims { get; set; }
        public DateOnly? First { get; set; }
        public DateOnly? Last { get; set; }
        public DateOnly? FirstGone { get; set; }
        public DateOnly? LastGone { get; set; }
    }
}
