using Claimline.Language.Data;
using Claimline.Language.Tokens;

namespace Claimline.Language.Names;

/// <summary>What names are made of in English and in warfare in general, whatever the theatre.</summary>
internal sealed class NameLanguage
{
    public required Vocabulary Words { get; init; }

    public required PhraseBook<NationWord> Nations { get; init; }

    public required PhraseBook<Title> Titles { get; init; }

    public required PhraseBook<HeadWord> Heads { get; init; }

    public required GivenNames GivenNames { get; init; }

    public required SourceWords Sources { get; init; }

    public required NameKey Keys { get; init; }

    public required WordFlags Flags { get; init; }

    public required LinkWords Links { get; init; }

    public static NameLanguage Load(DataFiles files, Vocabulary vocabulary, ICollection<Problem> problems)
    {
        var flags = new WordFlags(vocabulary);
        for (var word = 1; word < vocabulary.Count; word++)
        {
            if (vocabulary.ClassesOf(word) is not WordClass.None) flags.Mark(word, NameFlags.Common);
        }
        return new NameLanguage
        {
            Words = vocabulary,
            Nations = NationList.Load(files, vocabulary, problems, flags),
            Titles = TitleList.Load(files, vocabulary, problems, flags),
            Heads = HeadWordList.Load(files, vocabulary, problems, flags),
            GivenNames = GivenNames.Load(files, vocabulary, problems, flags),
            Sources = SourceWords.Load(files, vocabulary, problems, flags),
            Keys = NameKey.Load(files, problems),
            Links = new LinkWords(vocabulary, flags),
            Flags = flags,
        };
    }
}
