namespace PolicyTraining.Content.Tests;

/// <summary>Years of schooling, by the formula of Flesch and Kincaid.</summary>
public class ReadingLevelTests
{
    /// <summary>Grades by syllables counted by ear; the count by vowels may be some way off in one sentence.</summary>
    [Theory]
    [InlineData("The cat sat on the mat.", -1.5)]
    [InlineData("Ask first. Then post.", -3.0)]
    [InlineData("Look at the table, and note each rule that it has.", 1.4)]
    [InlineData("The department retains copyright to any material created by its employees in the course of their official duties.", 13.7)]
    public void Long_sentences_and_long_words_take_more_schooling(string text, double grade)
    {
        ReadingLevel.Of(text).ShouldNotBeNull().ShouldBe(grade, tolerance: 2);
    }

    [Fact]
    public void Without_words_there_is_no_level() => ReadingLevel.Of("14 – 15.").ShouldBeNull();
}
