using CsCheck;

namespace Claimline.Tests.Properties;

/// <summary>Texts put together from pieces that reports are made of, and from pieces that nothing should be made of.</summary>
internal static class RandomTexts
{
    private static readonly string[] Pieces =
    [
        "The governor", "A ministry spokesperson", "he", "ISW", "Geolocated footage published on July 1", "One blogger", "Col. Gen. Ivan Hrim", "The 5th Brigade’s press service",
        " claimed", " stated", " denied", " said", " reportedly", " according to", " shows", " told the outlet", ", stating", " reiterated", " has not observed confirmation",
        " that", " and", ", and that", " but", " which", " who", " while", ", adding that",
        " soldiers seized two villages", " up to 1,200 drones struck the port", " the Governor’s claim", " this claim", " roughly 40 percent of it", " dozens of them", " east of Borova", " near Pokrovsk",
        " on June 30", " overnight on July 1 and 2", " in late 2024", " yesterday", " by the end of the year", " on February 30", " from March 3 to 5",
        ".", ". ", ".[1] ", "[2]. ", " [3] ", "[1][2]", ",", "; ", ": ", " – ", "—", "“", "”", "\"", "’s", "(", ")", "[", "]", "[999999999999]", "…", "?", "!",
        "\n", "\r\n", "\n\n", "\t", " ", "\u00A0", "\u2028", "Key Takeaways\n", "Main effort: the east\n", "• ", "- ", "1. ", "[1] https://example dot org/a?b=1\n", "Click here to see the map.\n", "July 1, 5:30 pm ET\n",
        "0", "-1", "$5", "3.5 million", "1,2,3", "00:00", "%", "é", "e\u0301", "İ", "ß", "Київ", "北京", "👍🏽", "\uFEFF", "\u202E", "\u0007", "\uFFFD", "<b>&amp;", "https://example.org/a_(b)", "@handle", "#tag", "\\", "/",
        "a", "A", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "U.S.", "Mr. ", "e.g. ", "St. ", "No. 5",
    ];

    /// <summary>Mostly pieces in any order, now and then characters of any kind.</summary>
    public static Gen<string> All { get; } = Gen.Frequency((9, Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i])), (1, Gen.String[Gen.Char['\u0001', '\uD7FF'], 0, 5])).Array[0, 80].Select(string.Concat);
}
