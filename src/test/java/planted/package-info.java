/** Code that breaks the rules of the house on purpose, so that each rule is seen to notice. */
package planted;
