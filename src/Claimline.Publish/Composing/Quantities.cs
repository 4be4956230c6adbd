using Claimline.Ledger.Queries;

namespace Claimline.Publish.Composing;

/// <summary>Numbers said of the same thing that are not the same, side by side; no mean is made of them.</summary>
internal sealed class Quantities(Told told, PublicationData data)
{
    public IEnumerable<Part> Parts()
    {
        var said = told.Statements.SelectMany(s => s.Numbers.Where(n => n.Unit == "count" && n.Item is not null && (n.Min ?? n.Max) is not null).Select(n => (Number: n, Statement: s)))
            .GroupBy(n => n.Number.Item!.ToLowerInvariant(), StringComparer.Ordinal).Select(g => g.DistinctBy(n => (n.Number.Min, n.Number.Max)).ToList())
            .Where(g => g.Count >= data.Settings.NumbersOf).OrderByDescending(g => g.Count).ThenBy(g => g[0].Number.Item, StringComparer.Ordinal).ToList();
        if (said.Count == 0) yield break;
        yield return Part.Heading(2, "quantities", data.Say("heading.quantities"));
        foreach (var numbers in said) yield return Part.Item([Item(numbers)]);
        yield return new Part(PartKind.Remark, 0, null, [new Sentence(data.Say("quantity.kinds"))]);
    }

    private Sentence Item(List<(DayNumber Number, DayStatement Statement)> numbers)
    {
        var item = numbers[0].Number.Item!;
        var list = numbers.Select(n => data.Say(n.Number.Phase is null ? "quantity.number" : "quantity.phase", ("number", $"“{n.Number.Words}”"), ("source", SourceOf(n.Statement)), ("phase", n.Number.Phase?.ToString().ToLowerInvariant())));
        return new Sentence(data.Say("quantity", ("item", $"{char.ToUpperInvariant(item[0])}{item[1..]}"), ("numbers", string.Join("; ", list)))) { Statements = [.. numbers.Select(n => n.Statement.Key).Distinct()] };
    }

    private string SourceOf(DayStatement statement) => statement.Called is null && !statement.IsPublisher ? data.Say("unattributed") : statement.Source.Name;
}
