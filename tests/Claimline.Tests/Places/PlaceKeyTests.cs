using Claimline.Language.Places;

namespace Claimline.Tests.Places;

public sealed class PlaceKeyTests
{
    [Theory]
    [InlineData("Hulyaipole", "Huliaipole")]
    [InlineData("Hulyaipole", "Hulyaypole")]
    [InlineData("Zeleny Hai", "Zelenyi Hai")]
    [InlineData("Kostyantynivka", "Kostiantynivka")]
    [InlineData("Zaporizhzhia", "Zaporizhia")]
    [InlineData("Sievierodonetsk", "Severodonetsk")]
    [InlineData("Stel’makhivka", "Stelmakhivka")]
    [InlineData("Nikolayevo-Darino", "Nikolaevo Darino")]
    [InlineData("Lavāsān", "Lavasan")]
    [InlineData("Bălţi", "Balti")]
    public void Spellings_of_one_name_fold_alike(string one, string other) => Assert.Equal(PlaceKey.Fold(one), PlaceKey.Fold(other));

    [Theory]
    [InlineData("Zelene", "Zelenyi")]
    [InlineData("Bila", "Bilyi")]
    [InlineData("Pokrovsk", "Pokrovske")]
    public void Different_names_stay_apart(string one, string other) => Assert.NotEqual(PlaceKey.Fold(one), PlaceKey.Fold(other));

    [Fact]
    public void A_hash_built_word_by_word_is_that_of_the_whole_name() =>
        Assert.Equal(PlaceKey.HashOf("Bila Krynytsya"), PlaceKey.Append(PlaceKey.HashOf("Bila"), "Krynytsya"));
}
