using System.Globalization;
using Claimline.Language;

namespace Claimline.Tests.Events;

public sealed class EventTests
{
    private static readonly ContentReading Reading = new();
    private static readonly PartialDate Published = PartialDate.Day(new DateOnly(2025, 7, 1));

    public static TheoryData<string> Contents => new(SpecFile.Read("events.md").Select(e => e.Where));

    public static TheoryData<string> Clauses => new(SpecFile.Read("likelihood.md").Select(e => e.Where));

    [Theory]
    [MemberData(nameof(Contents))]
    public void The_page_on_events_holds(string where)
    {
        var example = SpecFile.Read("events.md").Single(e => e.Where == where);
        var (statements, events) = Read(example.Text, new GivenContent("s1", new TextSpan(0, example.Text.Length)));
        Assert.Equal(example.Expected, About(example.Text, statements[0].About));
        if (example.Fences.Length > 2)
        {
            Assert.Equal(example.Fences[2].Content, string.Join('\n', events.Select(e => $"{e.Type} | {Words(example.Text, e.Actor)} | {Words(example.Text, e.Target)}")));
        }
    }

    [Theory]
    [MemberData(nameof(Clauses))]
    public void The_page_on_likelihood_holds(string where)
    {
        var example = SpecFile.Read("likelihood.md").Single(e => e.Where == where);
        var statement = Read(example.Text, new GivenContent("s1", new TextSpan(0, example.Text.Length))).Statements[0];
        var likelihood = statement.Likelihood is { } l ? string.Create(CultureInfo.InvariantCulture, $"{l.Span.Of(example.Text)} {l.Low}-{l.High}") : "-";
        Assert.Equal(example.Expected, $"{likelihood} | {(statement.Negative ? "negative" : "positive")}");
    }

    [Fact]
    public void A_denial_of_a_claim_is_about_what_the_claim_is_about()
    {
        const string Text = "The governor claimed that Russian forces seized Sudzha. Bloggers denied this claim.";
        var (statements, events) = Read(Text, At(Text, "s1", "Russian forces seized Sudzha"), At(Text, "s2", "this claim") with { Stance = Stance.Deny, RespondsTo = "s1" });
        Assert.Equal("control.gained | Russian forces | Sudzha | Sudzha | -", About(Text, statements[1].About));
        Assert.Single(events);
    }

    [Fact]
    public void A_speaker_s_own_pronoun_is_the_speaker()
    {
        const string Text = "The ministry said that it produced 40 tanks.";
        var statement = Read(Text, At(Text, "s1", "it produced 40 tanks") with { Source = Span(Text, "The ministry") }).Statements[0];
        Assert.Equal("means.produced | The ministry | 40 tanks | - | -", About(Text, statement.About));
    }

    [Fact]
    public void A_verb_without_subject_has_that_of_the_verb_before()
    {
        const string Text = "The army is training riders and reportedly intends to buy scooters.";
        var statement = Read(Text, At(Text, "s1", "intends to buy scooters")).Statements[0];
        Assert.Equal("plan.intended | The army | scooters | - | -", About(Text, statement.About));
    }

    [Fact]
    public void An_order_is_an_order_whatever_was_ordered()
    {
        const string Text = "The minister ordered the general to equip the school.";
        var statement = Read(Text, At(Text, "s1", "the general to equip the school") with { Stance = Stance.Order }).Statements[0];
        Assert.Equal("order.given | the general | the school | - | -", About(Text, statement.About));
    }

    [Theory]
    [InlineData("Russian forces seized Sudzha on June 3", "2025-06-03", "2025-06-03")]
    [InlineData("Russian forces seized Sudzha", null, "2025-07-01")]
    [InlineData("Russian forces had seized Sudzha by June 3", null, "2025-06-03")]
    [InlineData("Russian forces will seize Sudzha", "2025-07-01", null)]
    [InlineData("Russian forces have held Sudzha since June 3", "2025-06-03", "2025-07-01")]
    public void An_event_lies_between_the_days_that_its_clause_allows(string text, string? notBefore, string? notAfter)
    {
        var happened = Assert.Single(Read(text, new GivenContent("s1", new TextSpan(0, text.Length))).Events);
        Assert.Equal((notBefore, notAfter), (Iso(happened.NotBefore), Iso(happened.NotAfter)));
    }

    [Fact]
    public void Sentences_in_the_publisher_s_own_voice_give_events_too()
    {
        const string Text = "Russian forces shelled Sudzha. The river rose.";
        var happened = Assert.Single(Read(Text).Events);
        Assert.Equal(("strike.missile_artillery", "Shelling/artillery/missile attack", "ASSAULT"), (happened.Type, happened.Acled, happened.Plover));
    }

    [Fact]
    public void Every_span_lies_inside_its_sentence()
    {
        var text = string.Join("\n\n", SpecFile.Read("events.md").Select(e => e.Text + "."));
        var reading = Read(text);
        foreach (var happened in reading.Events)
        {
            foreach (var part in new[] { happened.Actor, happened.Target }.OfType<TextSpan>()) Assert.True(happened.Span.Contains(part) && part.Length > 0);
        }
        Assert.NotEmpty(reading.Events);
    }

    private static (IReadOnlyList<Statement> Statements, IReadOnlyList<Event> Events) Read(string text, params GivenContent[] contents) => Reading.Read(text, Published, contents);

    private static GivenContent At(string text, string id, string content) => new(id, Span(text, content));

    private static TextSpan Span(string text, string part) => new(text.IndexOf(part, StringComparison.Ordinal), text.IndexOf(part, StringComparison.Ordinal) + part.Length);

    private static string About(string text, About? about) => about is null
        ? "-" : $"{about.Type} | {Words(text, about.Actor)} | {Words(text, about.Object)} | {Words(text, about.Place)} | {about.Time?.Edtf ?? "-"}";

    private static string Words(string text, TextSpan? span) => span?.Of(text) ?? "-";

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
