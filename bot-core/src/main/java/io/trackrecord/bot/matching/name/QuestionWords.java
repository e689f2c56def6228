package io.trackrecord.bot.matching.name;

import io.trackrecord.data.name.NameForm;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Tells by their words the texts that ask whether somebody is listed from those that are only a
/// name, in the usual languages.
final class QuestionWords {

  /// Words of questions that make a text a question: a name may have one.
  private static final int MIN = 2;

  /// Words that names have as often: they make no text a question on their own.
  private static final Set<String> SMALL =
      words(
          """
          a an all and any at by for from i in it me of on or the this to up we with you your
          artist band list music name song songs track tracks
          el la los las lo le les l de del da do das dos di des du en y e o os as un una une und
          der die das den dem ein eine im von mit au aux et em na no il i и в на с у з і та
          """);

  /// Words that tell of a question.
  private static final Set<String> TELLING =
      words(
          """
          about ai am are been can check called data dataset datasets did do does find has have
          here hi hey hello im is listed look looking lookup my our please scraped search see
          stolen their them there these they train trained training use used
          using was were what where who whether if
          está esta están estan es estoy mi mis banda artista lista buscando busco canción cancion
          música hay somos soy llama nombre usaron entrenaron hola
          minha meu minhas aí ai estou sou procurando nome usaram músicas estão esta
          ist sind meine mein unsere unser bin gruppe dabei liste suche heißt heiße enthalten wurde
          wurden gibt es ich wir hallo habt ihr stehen steht
          est sont suis mon ma mes notre groupe dans liste cherche je nous êtes vous ce que qui
          c'est-ce est-ce qu'est-ce trouve
          mia mio nostra gruppo sono siamo c'è cerco elenco presente brano
          есть ли там группа группы мой моя мои наш наша я мы ищу список списке найди найти меня
          зовут песня песни
          чи є гурт мій моя наш наша ми шукаю список списку пісня пісні мене звати там
          czy jest są mój moja moje nasz zespół szukam liście utwór jestem
          benim grubum var mı mi listede miyiz şarkım
          is zijn mijn onze zit zoek lijst staat
          är finns mitt vårt bandet listan
          """);

  private QuestionWords() {}

  private static Set<String> words(String words) {
    return Arrays.stream(words.strip().split("\\s+"))
        .map(NameForm::same)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Whether it is a word of questions. A name of nothing else is not looked for.
  static boolean has(String word) {
    var form = NameForm.same(word);
    return SMALL.contains(form) || TELLING.contains(form);
  }

  /// Whether it is one of those that names have as often.
  static boolean isSmall(String word) {
    return SMALL.contains(NameForm.same(word));
  }

  /// Whether the words make a question.
  static boolean areIn(List<String> words) {
    return words.stream().filter(QuestionWords::has).count() >= MIN
        && words.stream().map(NameForm::same).anyMatch(TELLING::contains);
  }
}
