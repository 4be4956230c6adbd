using Claimline.Language.Attributions;
using Claimline.Language.Blocks;
using Claimline.Language.ByHand;
using Claimline.Language.Dates;
using Claimline.Language.Documents;
using Claimline.Language.Events;
using Claimline.Language.Grammar;
using Claimline.Language.Names;
using Claimline.Language.Places;
using Claimline.Language.Quantities;
using Claimline.Language.Sentences;
using Claimline.Language.Statements;
using Claimline.Language.Theatres;
using Claimline.Language.Tokens;

namespace Claimline.Language.Data;

/// <summary>All language knowledge, loaded and linked once, then shared by all threads.</summary>
public sealed class LanguageData
{
    private LanguageData(DataFiles files, IReadOnlyList<Problem> problems)
    {
        Hash = files.Hash;
        Problems = problems;
    }

    public string Hash { get; }

    /// <summary>Every bad line of the files; those lines are left out.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    internal Vocabulary Words { get; private init; } = null!;

    internal VerbForms Verbs { get; private init; } = null!;

    internal EventLexicon Events { get; private init; } = null!;

    internal NegationWords Negations { get; private init; } = null!;

    internal Hedges Hedges { get; private init; } = null!;

    internal EventTimes EventTimes { get; private init; } = null!;

    internal TheatreSet Theatres { get; private init; } = null!;

    /// <summary>In the order of the theatres.</summary>
    internal IReadOnlyList<NameLexicon> Names { get; private init; } = null!;

    internal FunctionWords Function { get; private init; } = null!;

    internal ReportingLexicon Reporting { get; private init; } = null!;

    internal VerdictWords Verdicts { get; private init; } = null!;

    internal StanceVerbs StanceVerbs { get; private init; } = null!;

    internal Abbreviations Abbreviations { get; private init; } = null!;

    internal Publishers Publishers { get; private init; } = null!;

    internal LayoutWords Layout { get; private init; } = null!;

    internal Scripts Scripts { get; private init; } = null!;

    internal PlaceLexicon Places { get; private init; } = null!;
    internal DateWords Calendar { get; private init; } = null!;

    internal QuantityWords Quantities { get; private init; } = null!;

    /// <summary>Every place of a name, in any of its spellings, of the data's own and of the host's gazetteer.</summary>
    public IReadOnlyList<GazetteerRow> FindPlaces(string name, Gazetteer? gazetteer) => Places.Find(name, gazetteer);

    public static LanguageData Load(DataFiles files)
    {
        var problems = new List<Problem>();
        var words = new Vocabulary();
        WordList.Load(files, words, problems);
        var verbs = VerbForms.Load(files, words, problems);
        var calendar = DateWords.Load(files, words, problems);
        var theatres = TheatreSet.Load(files, words, problems);
        return new LanguageData(files, problems)
        {
            Words = words,
            Verbs = verbs,
            Events = EventLexicon.Load(files, words, verbs, problems),
            Negations = NegationWords.Load(files, words, problems),
            Hedges = Hedges.Load(files, words, problems),
            EventTimes = EventTimes.Load(files, words, problems),
            Theatres = theatres,
            Function = new FunctionWords(words),
            Reporting = ReportingLexicon.Load(files, words, verbs, problems),
            Verdicts = VerdictWords.Load(files, words, verbs, problems),
            StanceVerbs = StanceVerbs.Load(files, problems),
            Publishers = Publishers.Load(files, words, problems),
            Scripts = Scripts.Load(files, problems),
            Abbreviations = Abbreviations.Load(files, words, problems),
            Layout = LayoutWords.Load(files, words, calendar, problems),
            Places = PlaceLexicon.Load(files, words, verbs, problems),
            Calendar = calendar,
            Quantities = QuantityWords.Load(files, words, verbs, problems),
            Names = NameLexicon.Load(files, words, theatres, problems),
        };
    }
}
