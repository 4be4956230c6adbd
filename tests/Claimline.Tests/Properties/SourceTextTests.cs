using Claimline.Language;

namespace Claimline.Tests.Properties;

public sealed class SourceTextTests
{
    // Written as code: an attribute's argument would lose the broken halves.
    [Fact]
    public void Half_a_surrogate_pair_becomes_one_replacement_character_in_its_place()
    {
        foreach (var (text, expected) in new[]
        {
            ("plain", "plain"),
            ("whole \ud83d\ude00 pair", "whole \ud83d\ude00 pair"),
            ("lone \ud83d high", "lone \ufffd high"),
            ("\ude00 low first", "\ufffd low first"),
            ("high at the end \ud83d", "high at the end \ufffd"),
            ("\ud83d\ud83d\ude00", "\ufffd\ud83d\ude00"),
        })
        {
            Assert.Equal(expected, new SourceText { Text = text, Sha256 = "" }.Text);
        }
    }
}
